import type { CommandName } from "../commands/command";
import type { FlowDocument } from "../document/flow";
import { valueIn } from "../document/inputs";
import { textOf, type Json } from "../elsa/json";
import { activityOf } from "../document/ways";
import type { Change } from "./wordGroups";

/** The value that a command changed where somebody may be typing it; null where nobody types. */
export function typedBy(
  command: CommandName,
  args: unknown,
  before: FlowDocument,
  after: FlowDocument,
): { readonly key: string; readonly last: Change } | null {
  const read = readerOf(command, args as { readonly step?: string; readonly input?: string });
  return read && { key: `${command}\n${read.key}`, last: { before: read.value(before), after: read.value(after) } };
}

function readerOf(
  command: CommandName,
  { step = "", input = "" }: { readonly step?: string; readonly input?: string },
) {
  switch (command) {
    case "setInput":
      return {
        key: `${step}\n${input}`,
        value: (document: FlowDocument) => plain(valueIn(activityOf(document, step)?.source ?? {}, input)),
      };
    case "renameStep":
      return { key: step, value: (document: FlowDocument) => activityOf(document, step)?.name ?? "" };
    case "describe":
      return {
        key: "",
        value: (document: FlowDocument) =>
          [document.name ?? "", textOf(document.source, "description") ?? ""].join("\n"),
      };
    default:
      return null;
  }
}

function plain(value: Json | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
