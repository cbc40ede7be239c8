import { textOf, type Json, type JsonObject } from "./json";

const readable = ["Literal", "Object", "Rules"];

/**
 * The value of an expression `{ type, value }`; that of any but a `Literal` may be a text that holds JSON. Undefined for a
 * script: nobody carries it out.
 */
export function expressed(expression: JsonObject): Json | undefined {
  const type = textOf(expression, "type") ?? "Literal";
  const value = expression["value"];
  if (!readable.includes(type)) return undefined;
  return type !== "Literal" && typeof value === "string" ? parsedOnce(expression, value) : value;
}

const parsedBefore = new WeakMap<JsonObject, Json>();

/** The same object each time: whoever compares values need not look into them. */
function parsedOnce(expression: JsonObject, text: string): Json | undefined {
  const before = parsedBefore.get(expression);
  if (before !== undefined) return before;
  const value = parsed(text);
  if (value !== undefined) parsedBefore.set(expression, value);
  return value;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
