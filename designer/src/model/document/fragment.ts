import { startType } from "../elsa/flowTypes";
import { declaredFields, variablesOf } from "./fields";
import type { StepDescriptor } from "../office/descriptor";
import type { FlowDocument } from "./flow";
import type { JsonObject } from "../elsa/json";
import type { Piece } from "../splicing/piece";
import { usesOf } from "./uses";

/** 片段. Steps taken out of a procedure to be put into the same or another one, with the fields that they speak of. */
export interface Fragment extends Piece {
  readonly variables: readonly JsonObject[];
}

/** Null when nothing of it can be copied: a procedure has one start. */
export function fragmentOf(
  document: FlowDocument,
  ids: ReadonlySet<string>,
  types: readonly StepDescriptor[],
): Fragment | null {
  const activities = document.activities.filter(({ id, type }) => ids.has(id) && type !== startType);
  if (activities.length === 0) return null;
  const inside = new Set(activities.map(({ id }) => id));
  const used = new Set(
    activities.flatMap((activity) => {
      const { fieldsRead, fieldsQuoted, fieldsWritten } = usesOf(activity, types);
      return [...fieldsRead, ...fieldsQuoted, ...fieldsWritten];
    }),
  );
  const declared = new Set(declaredFields(document).flatMap(({ name }) => (used.has(name) ? [name] : [])));
  return {
    activities,
    connections: document.connections.filter(({ from, to }) => inside.has(from.activity) && inside.has(to.activity)),
    variables: variablesOf(document).filter(({ name }) => typeof name === "string" && declared.has(name)),
  };
}

const mark = "caseflow-steps-1";

/** As a text for the clipboard, also between windows. */
export function fragmentText(fragment: Fragment): string {
  return JSON.stringify({ mark, ...fragment });
}

/** The fragment in a text; null when the text is anything else. */
export function fragmentIn(text: string): Fragment | null {
  if (!text.includes(mark)) return null;
  try {
    const read = JSON.parse(text) as Fragment & { readonly mark?: string };
    return read.mark === mark && Array.isArray(read.activities) && Array.isArray(read.connections) ? read : null;
  } catch {
    return null;
  }
}
