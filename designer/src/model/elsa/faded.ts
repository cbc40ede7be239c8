import { conditionPart } from "./flowTypes";
import { isList, isObject, objectsIn, textOf, type Json } from "./json";

// Tells a value that stock Elsa wrote back in its own way from one that somebody changed; as
// `Workflows/Definitions/Exchange/Faded.cs`.

/** Whether what came back is what Elsa makes of what left. */
export function isFadedFrom(left: Json | undefined, back: Json | undefined): boolean {
  if (back === undefined || back === null) return true;
  const [before, after] = [plain(left), plain(back)];
  return before.kind === after.kind && isSameValue(before.value, after.value);
}

/** The cases of a switch as they came back, each with the condition that it left with; and whether somebody changed them. */
export function casesBack(left: readonly Json[], back: readonly Json[]) {
  const labels = left.map(labelOf);
  let changed = labels.join("\n") !== back.map(labelOf).join("\n");
  const cases = back.map((one): Json => {
    const own = isObject(one) ? objectsIn(left).find((before) => labelOf(before) === labelOf(one)) : undefined;
    if (own === undefined || !isObject(one)) return one;
    if (isConditionOf(own[conditionPart], one[conditionPart])) return own;
    changed = true;
    return one;
  });
  return { cases, changed };
}

/** Whether two values are the same, whatever the order of their properties. */
export function isSameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((entry, index) => isSameJson(entry, other[index]));
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && isSameJson(one[name], other[name]))
  );
}

function labelOf(entry: Json): string {
  return isObject(entry) ? (textOf(entry, "label") ?? "") : "";
}

function isConditionOf(left: Json | undefined, back: Json | undefined): boolean {
  if (isFadedFrom(left, back)) return true;
  return isObject(back) && back["type"] === "Literal" && scalar(back["value"]) === "false";
}

/** The value itself, out of whatever Elsa wraps it in. A fixed value is the same whichever of Elsa's two ways says it. */
function plain(value: Json | undefined): { readonly kind: string; readonly value: Json | null } {
  const expression = isObject(value) && isObject(value["expression"]) ? value["expression"] : value;
  if (!isObject(expression) || !("type" in expression) || !("value" in expression))
    return { kind: "", value: value ?? null };
  const type = textOf(expression, "type") ?? "";
  return { kind: type === "Literal" || type === "Object" ? "" : type, value: expression["value"] ?? null };
}

function isSameValue(left: Json, back: Json): boolean {
  if (isSameJson(left, back)) return true;
  if (typeof left === "object" && left !== null) return typeof back === "string" && isSameJson(left, parsedOr(back));
  const word = scalar(left);
  return word !== null && word === scalar(back);
}

function scalar(value: Json | undefined): string | null {
  if (typeof value === "string") return value.toLowerCase();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** The JSON that a text holds; undefined when it holds none. */
export function parsedOr(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
