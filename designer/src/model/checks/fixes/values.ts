import { forgetField } from "../../commands/forgetField";
import { isList, isObject, objectsIn, type Json, type JsonObject } from "../../elsa/json";
import { isFieldValue } from "../kinds/assignments";
import { hasNullEntry } from "../shape";
import { isBlank } from "../kinds/kind";
import { removing } from "./arrows";
import { fix, mending, nameOf, saidOf, stepOf, type Fix, type Fixing, type Flawed } from "./fix";
import { allKinds, clearing } from "./rules";

/** A value that is not written as it should be: it goes, to be set anew. */
export const unreadable: Fixing = (flawed) => [
  fix(
    "drop-empty",
    {},
    mending(flawed, allKinds(flawed), (value) => withoutNull(value)),
  ),
  fix("clear", { input: flawed.finding.values["input"] ?? "" }, removed(flawed)),
];

/** A field that the procedure declares has no input: its declaration goes. */
function removed(flawed: Flawed): Fix["run"] {
  if (flawed.activity !== undefined) return clearing(flawed);
  const name = saidOf(flawed, "step");
  return (document) => forgetField.apply(document, { name, called: name }, flawed.types);
}

/** Without the entries of lists that are nothing, however deep; the value itself where there are none. */
function withoutNull(value: Json): Json {
  if (!hasNullEntry(value)) return value;
  if (isList(value)) return value.filter((entry) => entry !== null).map(withoutNull);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutNull(part)]));
}

/** A notice without a subject is called as its step is. */
export const noSubject: Fixing = (flawed) => {
  const subject = flawed.activity ? nameOf(flawed.activity) : "";
  return [
    fix(
      "subject-as-step",
      { subject },
      mending(flawed, ["Text"], (value, { demands }) =>
        demands?.missing && (value === null || value === "") ? subject : value,
      ),
    ),
  ];
};

/** A line that writes nothing, or nothing that may be written: it goes, or the step does. */
export const wrongLine: Fixing = (flawed) => {
  const { asked } = flawed;
  const nothing = (part: Json | undefined) => part === undefined || part === null;
  const isFine = ({ field, value, fromField, now }: JsonObject) =>
    typeof field === "string" &&
    !isBlank(field) &&
    !asked.isFixed(field) &&
    !(nothing(value) && nothing(fromField) && now !== true) &&
    (nothing(value) || isFieldValue(value));
  return [
    fix(
      "drop-line",
      {},
      mending(flawed, ["Assignments"], (value) => (value === null ? value : objectsIn(value).filter(isFine))),
    ),
    ...(isUnfinished(flawed) ? [] : [removing(flawed, stepOf(flawed))]),
  ];
};

/** Whoever has only not come to the end yet does not want the step away. */
function isUnfinished({ finding }: Flawed): boolean {
  return finding.said === "findings.assignment.no-field" || finding.said === "findings.assignment.no-value";
}
