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
  return type !== "Literal" && typeof value === "string" ? parsed(value) : value;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
