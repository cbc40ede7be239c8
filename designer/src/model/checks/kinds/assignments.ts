import { isList, isObject, objectsIn, type Json, type JsonObject } from "../../elsa/json";
import { anything, flag, listOf, maybe, partsOf, text } from "../shape";
import { isBlank, type At, type Kind } from "./kind";

const shape = listOf(partsOf({ field: maybe(text), value: anything, fromField: maybe(text), now: flag }));

export const assignments: Kind = {
  shape: () => shape,
  missing: "findings.assignment.empty",
  unreadableIsMissing: true,
  problems: (value, at) => {
    const lines = objectsIn(value);
    if (lines.length === 0) at.tell("findings.assignment.empty");
    for (const line of lines) check(line, at);
  },
};

function check({ field, value, fromField, now }: JsonObject, { asked, tell }: At): void {
  if (typeof field !== "string" || isBlank(field)) {
    tell("findings.assignment.no-field");
    return;
  }
  const called = { field: asked.called(field) };
  const none = (part: Json | undefined) => part === undefined || part === null;
  if (asked.isFixed(field)) tell("findings.assignment.fixed", called);
  else if (none(value) && none(fromField) && now !== true) tell("findings.assignment.no-value", called);
  else if (!none(value) && !isFieldValue(value)) tell("findings.assignment.bad-value", called);
}

/** Whether a field can hold it: a text, a number, yes or no, or a list of texts. */
export function isFieldValue(value: Json | undefined): boolean {
  return isList(value) ? value.every((entry) => typeof entry === "string") : !isObject(value);
}
