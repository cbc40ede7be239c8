import { asksNothing, takesSeveral, type Comparison } from "./comparison";
import { expressed } from "../elsa/expression";
import { changedIn, filled, isList, isObject, objectsIn, textsIn, type Json, type JsonObject } from "../elsa/json";

/** How the parts of a group are joined. */
export type Joined = "all" | "any";

/** Conditions joined by “all” or “any”. */
export interface RuleGroup {
  readonly joined: Joined;
  readonly parts: readonly JsonObject[];
}

/** The group that a rule is; null when it is a single test. Where both stand, the engine reads “all”, and so do we. */
export function groupOf(rule: Json | undefined): RuleGroup | null {
  if (!isObject(rule)) return null;
  const { all, any } = rule;
  if (isList(all)) return { joined: "all", parts: objectsIn(all) };
  return isList(any) ? { joined: "any", parts: objectsIn(any) } : null;
}

/** The group with other parts; what else it says stays. */
export function withParts(rule: JsonObject, { joined, parts }: RuleGroup): JsonObject {
  return { ...changedIn(rule, { all: null, any: null }), [joined]: parts };
}

/** A single test. */
export interface RuleTest {
  readonly field: string | null;
  readonly comparison: Comparison | null;
  readonly values: readonly string[];
}

export function testOf(rule: JsonObject): RuleTest {
  const { field, is, value, values } = rule;
  const single = filled(value);
  return {
    field: filled(field),
    comparison: filled(is) as Comparison | null,
    values: isList(values) ? textsIn(values) : single === null ? [] : [single],
  };
}

/** The test written anew: one value as `value`, several as `values`; none while there is none, so that the checks miss it. */
export function withTest(rule: JsonObject, { field, comparison, values: wanted }: RuleTest): JsonObject {
  const several = comparison !== null && takesSeveral(comparison);
  const single = !several && (comparison === null || !asksNothing(comparison));
  return changedIn(rule, {
    field,
    is: comparison,
    value: single ? filled(wanted[0]) : null,
    values: several ? wanted : null,
  });
}

/** A rule stands bare or in an expression. */
export function bareRule(condition: Json | undefined): Json | undefined {
  return inExpression(condition) ? expressed(condition) : condition;
}

/** The rule where the former one stood: bare, or else in an expression, as Elsa writes the conditions of a switch. */
export function inPlaceOf(condition: Json | undefined, rule: Json): Json {
  if (inExpression(condition)) return { ...condition, value: rule };
  return isObject(condition) ? rule : { type: "Rules", value: rule };
}

/** How deep groups stand in one another; 0 for a single test. */
export function depthOf(rule: Json | undefined): number {
  const group = groupOf(rule);
  return group ? 1 + Math.max(0, ...group.parts.map(depthOf)) : 0;
}

function inExpression(condition: Json | undefined): condition is JsonObject {
  return isObject(condition) && "type" in condition && "value" in condition;
}
