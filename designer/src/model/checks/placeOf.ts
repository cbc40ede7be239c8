import type { FlowDocument } from "../document/flow";
import { activityOf } from "../document/ways";
import { editorOf } from "../editors/table";
import type { InputDescriptor } from "../office/descriptor";
import type { Finding } from "../office/finding";
import type { Asked } from "./asked";
import { inputsRead, type Read } from "./inputsRead";

/** The input of its step at which a finding is put right; null where it is at none. */
export function placeOf({ said, step, values }: Finding, document: FlowDocument, asked: Asked): InputDescriptor | null {
  const activity = activityOf(document, step ?? "");
  const type = activity && asked.typeOf(activity.type);
  if (!type) return null;
  const told: { readonly said: string; readonly values: Finding["values"]; readonly input: string }[] = [];
  const reads = inputsRead(activity, type, asked, (one, own = {}, input) => {
    told.push({ said: one, values: own, input });
  });
  const alike = told.filter((one) => one.said === said);
  const same = alike.find((one) => Object.entries(one.values).every(([name, value]) => equal(values[name], value)));
  const name = (same ?? alike[0])?.input ?? mentioning(reads, values, asked)?.input.name;
  const kind = kinds.get(said);
  return type.inputs.find((input) => (name === undefined ? input.editor === kind : input.name === name)) ?? null;
}

/** Kinds of editors at which is put right what only the whole procedure tells. */
const kinds: ReadonlyMap<string, string> = new Map([
  ["findings.sub.circle", "Procedure"],
  ["findings.sub.unknown", "Procedure"],
  ["findings.sub.no-result", "Results"],
  ["findings.sub.no-way-out", "Results"],
]);

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where a field or a step is spoken of that is not there. */
function mentioning(reads: readonly Read[], { field, other }: Finding["values"], asked: Asked): Read | undefined {
  return reads.find(({ input, sound }) => {
    if (sound === null) return false;
    const { fieldsRead, fieldsQuoted, stepsNamed } = editorOf(input.editor);
    const fields = [...(fieldsRead?.(sound) ?? []).map((name) => asked.called(name)), ...(fieldsQuoted?.(sound) ?? [])];
    const steps = stepsNamed?.(sound) ?? [];
    return (field !== undefined && fields.some((one) => equal(one, field))) || steps.some((id) => id === other);
  });
}
