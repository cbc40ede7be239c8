import { isList, isObject, objectsIn, type Json } from "../../elsa/json";
import { listOf, maybe, oneOf, partsOf, text, type Shape } from "../shape";
import { isBlank, type At, type Kind } from "./kind";

const withoutValue = ["filled", "empty"];
const comparison = oneOf(
  ...["Is", "IsNot", "OneOf", "NoneOf", "Contains", "Greater", "AtLeast", "Less", "AtMost", "Filled", "Empty"],
);

/** Rules stand within rules. */
export const ruleShape: Shape = (value, path) => shape(value, path);
const shape = partsOf({
  field: maybe(text),
  is: maybe(comparison),
  value: maybe(text),
  values: maybe(listOf(text)),
  all: maybe(listOf(ruleShape)),
  any: maybe(listOf(ruleShape)),
});

export const rule: Kind = {
  shape: () => ruleShape,
  missing: "findings.rule.missing",
  problems: checkRule,
};

export function checkRule(value: Json, at: Pick<At, "asked" | "tell">): void {
  if (!isObject(value)) return;
  const parts = [value["all"], value["any"]].find(isList);
  if (parts) {
    for (const part of objectsIn(parts)) checkRule(part, at);
    return;
  }
  const { field, is } = value;
  if (typeof field !== "string" || isBlank(field) || typeof is !== "string") {
    at.tell("findings.rule.incomplete");
    return;
  }
  const compared = isList(value["values"]) ? value["values"].length > 0 : typeof value["value"] === "string";
  if (!compared && !withoutValue.includes(is.toLowerCase()))
    at.tell("findings.rule.no-value", { field: at.asked.called(field) });
}
