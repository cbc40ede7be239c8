import { isObject, objectsIn, type Json, type JsonObject } from "../../elsa/json";
import { listOf, maybe, partsOf, text } from "../shape";
import { bound, longestName } from "../bound";
import { isBlank, type Kind, type Tell } from "./kind";

/** The parts of a rule any of which finds somebody. */
const naming = {
  role: maybe(text),
  unit: maybe(text),
  unitField: maybe(text),
  person: maybe(text),
  personField: maybe(text),
  doneBy: maybe(text),
};
const shape = partsOf({ ...naming, notBy: maybe(listOf(text)) });

export const who: Kind = {
  shape: () => shape,
  missing: "findings.nobody.task",
  unreadableIsMissing: true,
  problems: (value, { tell }) => {
    if (!isObject(value)) return;
    boundParts(value, tell);
    if (isNobody(value)) tell("findings.nobody.task");
  },
};

/** Several of them, each of whom signs. One that names nobody is none. */
export const signers: Kind = {
  shape: () => listOf(shape),
  missing: "findings.signers.nobody",
  unreadableIsMissing: true,
  problems: (value, { tell }) => {
    const rules = objectsIn(value);
    for (const rule of rules) boundParts(rule, tell);
    if (rules.length === 0 || rules.some(isNobody)) tell("findings.signers.nobody");
  },
  sound: namedIn,
};

/** Those of a list of rules that name somebody. */
export function namedIn(value: Json): readonly JsonObject[] {
  return objectsIn(value).filter((rule) => !isNobody(rule));
}

function isNobody(rule: JsonObject): boolean {
  return Object.keys(naming).every((part) => isBlank(rule[part]));
}

function boundParts(rule: JsonObject, tell: Tell): void {
  for (const part of Object.keys(naming)) bound(rule[part], longestName, tell);
}
