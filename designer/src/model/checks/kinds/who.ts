import { isObject } from "../../elsa/json";
import { listOf, maybe, partsOf, text } from "../shape";
import { bound, longestName } from "../bound";
import { isBlank, type Kind } from "./kind";

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
    for (const part of Object.keys(naming)) bound(value[part], longestName, tell);
    if (Object.keys(naming).every((part) => isBlank(value[part]))) tell("findings.nobody.task");
  },
};
