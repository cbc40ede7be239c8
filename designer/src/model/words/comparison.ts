/** How a condition compares; the same as `Domain/Fields/Condition.cs`. */
export type Comparison =
  "Is" | "IsNot" | "OneOf" | "NoneOf" | "Contains" | "Greater" | "AtLeast" | "Less" | "AtMost" | "Filled" | "Empty";

const names: readonly Comparison[] = ["Is", "IsNot", "OneOf", "NoneOf", "Filled", "Empty"];
const texts: readonly Comparison[] = ["Is", "IsNot", "OneOf", "NoneOf", "Contains", "Filled", "Empty"];
const lists: readonly Comparison[] = ["Contains", "Filled", "Empty"];
const yesNo: readonly Comparison[] = ["Is", "IsNot", "Filled", "Empty"];
const ordered: readonly Comparison[] = ["Is", "IsNot", "Greater", "AtLeast", "Less", "AtMost", "Filled", "Empty"];

/** By the type of the field, as each type of `Domain/Fields/Types` names its comparisons. */
const ofType: Readonly<Record<string, readonly Comparison[]>> = {
  Case: names,
  Choice: names,
  Person: names,
  Unit: names,
  Choices: lists,
  File: lists,
  Texts: lists,
  Units: lists,
  Date: ordered,
  Moment: ordered,
  Number: ordered,
  YesNo: yesNo,
  Text: texts,
  LongText: texts,
};

/** The comparisons that mean something for a field of the type; those of a text for a type that is not known. */
export function comparisonsOf(type: string | undefined): readonly Comparison[] {
  return ofType[type ?? "Text"] ?? texts;
}

export function asksNothing(comparison: Comparison): boolean {
  return comparison === "Filled" || comparison === "Empty";
}

export function takesSeveral(comparison: Comparison): boolean {
  return comparison === "OneOf" || comparison === "NoneOf";
}
