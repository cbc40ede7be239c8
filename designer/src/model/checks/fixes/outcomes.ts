import { isObject, objectsIn, type Json, type JsonObject } from "../../elsa/json";
import { isFieldValue } from "../kinds/assignments";
import { isBlank } from "../kinds/kind";
import { fix, mending, saidOf, type Fixing, type Flawed } from "./fix";

type List = readonly JsonObject[];

/**
 * Changes the outcomes of the step; what is none of them goes.
 * @param also Whether a step without a value is given one.
 */
export function outcomes(flawed: Flawed, change: (list: List) => List, also = false) {
  return mending(flawed, ["Outcomes"], (value) => (value === null && !also ? value : change(objectsIn(value))));
}

export const unnamedOutcome: Fixing = (flawed) => [
  fix(
    "drop-unnamed",
    {},
    outcomes(flawed, (list) => list.filter(({ name }) => !isBlank(name))),
  ),
];

export const sameOutcome: Fixing = (flawed) => [
  fix(
    "drop-second",
    {},
    outcomes(flawed, (list) =>
      list.filter(({ name }, index) => list.findIndex((one) => one["name"] === name) === index),
    ),
  ),
];

/** What an outcome writes and may not, or cannot: it is not written. */
export const wrongSetting: Fixing = (flawed) => {
  const { asked } = flawed;
  const isWrong = (field: string, value: Json) => asked.isFixed(field) || !isFieldValue(value);
  const kept = (sets: JsonObject) =>
    Object.fromEntries(Object.entries(sets).filter(([field, value]) => !isWrong(field, value)));
  const known = (proposed: JsonObject) =>
    Object.fromEntries(Object.entries(proposed).filter(([, value]) => isFieldValue(value)));
  return [
    fix(
      "do-not-write",
      { field: flawed.finding.values["field"] ?? "" },
      outcomes(flawed, (list) =>
        list.map((outcome) => ({
          ...outcome,
          ...(isObject(outcome["sets"]) && { sets: kept(outcome["sets"]) }),
          ...(isObject(outcome["proposedBy"]) && { proposedBy: known(outcome["proposedBy"]) }),
        })),
      ),
    ),
  ];
};

/** The first of several that are the usual one stays it. */
export const manyNormal: Fixing = (flawed) => [
  fix(
    "one-normal",
    {},
    outcomes(flawed, (list) => {
      const first = list.findIndex(({ normal }) => normal === true);
      return list.map((one, index) => (index === first || one["normal"] !== true ? one : { ...one, normal: false }));
    }),
  ),
];

/** Every outcome but the first ends the step at once. */
export const oneAnswer: Fixing = (flawed) => [
  fix(
    "others-break",
    {},
    outcomes(flawed, (list) =>
      list.map((one, index) => (index === 0 ? { ...one, breaks: false } : { ...one, breaks: true })),
    ),
  ),
];

/** A field that is only for an outcome, or required for one, that the step does not have: that is forgotten. */
export const strangeOutcome: Fixing = (flawed) => {
  const outcome = saidOf(flawed, "outcome");
  const part = flawed.finding.said === "findings.outcome.only-for" ? "onlyFor" : "requiredFor";
  return [
    fix(
      "forget-outcome",
      { outcome },
      mending(flawed, ["FormFields"], (value, { demands }) => {
        const offered = demands?.outcomes ?? [];
        if (offered.includes(outcome) || value === null) return value;
        return objectsIn(value).map((field) => {
          const list = field[part];
          return Array.isArray(list) && list.includes(outcome)
            ? { ...field, [part]: list.filter((one) => one !== outcome) }
            : field;
        });
      }),
    ),
  ];
};
