import { expressed } from "./expression";
import { isObject, textOf, type Json, type JsonObject } from "./json";

interface Wrap {
  readonly typeName: string;
  readonly expression: string;
}

const object: Wrap = { typeName: "Object", expression: "Object" };

/** A text that was wrapped as an object would be read as JSON. */
const text: Wrap = { typeName: "String", expression: "Literal" };

/** How Elsa wraps a value of each kind of editor, where that does not follow from the value; null: it stands bare. */
const wraps: Readonly<Record<string, Wrap | null>> = {
  YesNo: { typeName: "Boolean", expression: "Literal" },
  Number: { typeName: "Int32", expression: "Literal" },
  TimeSpan: { typeName: "TimeSpan", expression: "Literal" },
  Rule: { typeName: "Boolean", expression: "Rules" },
  Cases: null,
};

/**
 * The property of an activity that holds the value. How it was wrapped before is kept: the type that Elsa named, and a value that
 * was a text holding JSON stays one.
 * @param before The property as it is; undefined when there is none.
 */
export function wrapped(before: Json | undefined, value: Json, editor: string): Json {
  if (isObject(before) && isObject(before["expression"])) return rewrapped(before, before["expression"], value);
  if (before !== undefined && before !== null) return value;
  const wrap = editor in wraps ? wraps[editor] : typeof value === "string" ? text : object;
  return wrap ? { typeName: wrap.typeName, expression: { type: wrap.expression, value } } : value;
}

function rewrapped(before: JsonObject, expression: JsonObject, value: Json): Json {
  const type = textOf(expression, "type") ?? "Literal";
  // A script was carried out by nobody: what stands in its place is plain.
  if (expressed(expression) === undefined && expression["value"] !== undefined)
    return { ...before, expression: { type: typeof value === "object" ? "Object" : "Literal", value } };
  const asText = type !== "Literal" && typeof expression["value"] === "string" && typeof value === "object";
  return { ...before, expression: { ...expression, value: asText ? JSON.stringify(value) : value } };
}
