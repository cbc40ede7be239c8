import type { FindingValue } from "../office/finding";
import { isObject, textOf, type Json, type JsonObject } from "../elsa/json";
import type { At, Kind, Tell } from "./kinds/kind";
import { hasNullEntry } from "./shape";

const readable = ["Literal", "Object", "Rules"];

/** The value of an input as the engine reads it; null when it is missing, and told where it is a script or no whole JSON. */
export function valueOf(source: JsonObject, name: string, called: FindingValue, tell: Tell): Json | null {
  const node = source[name] ?? null;
  if (!isObject(node) || !("expression" in node)) return node;
  return isObject(node["expression"]) ? unwrapped(node["expression"], called, tell) : null;
}

/** The value of an expression. */
export function unwrapped(expression: JsonObject, called: FindingValue, tell: Tell): Json | null {
  const type = textOf(expression, "type") ?? "Literal";
  if (!readable.includes(type)) {
    tell("findings.script", { input: called, language: type });
    return null;
  }
  const value = expression["value"] ?? null;
  return type !== "Literal" && typeof value === "string" ? parsed(value, called, tell) : value;
}

function parsed(text: string, called: FindingValue, tell: Tell): Json | null {
  try {
    return text === "" ? null : (JSON.parse(text) as Json);
  } catch {
    tell("findings.input.not-json", { input: called });
    return null;
  }
}

/** Whether a value is written as those of its kind are; told where it is not. */
export function fitted(value: Json, kind: Kind, called: FindingValue, { asked, tell }: Pick<At, "asked" | "tell">) {
  if (kind.misfit === undefined && hasNullEntry(value)) {
    tell("findings.input.empty-entry", { input: called });
    return false;
  }
  const path = kind.shape(asked)(value, "$");
  if (path === null) return true;
  tell(kind.misfit ?? "findings.input.bad-shape", { input: called, ...(kind.misfit === undefined && { path }) });
  return false;
}
