/** A JSON value, as `JSON.parse` gives it. Nothing in the model changes one in place. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The text at `name`, or null when it is missing, null or something else than text. */
export function textOf(object: JsonObject, name: string): string | null {
  const value = object[name];
  return typeof value === "string" ? value : null;
}

/** As {@link textOf}, and null when the text is empty. */
export function filledTextOf(object: JsonObject, name: string): string | null {
  const text = textOf(object, name);
  return text === "" ? null : text;
}

/** The texts of a list; what is not a text, or empty, is left out. */
export function textsIn(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((entry) => typeof entry === "string" && entry !== "").map(String) : [];
}

/** The objects of a list; what is none is left out. */
export function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

/** The text itself, or null when the value is none or empty. */
export function filled(value: Json | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The object with parts changed: one that is null is taken away, those that are not named stay as and where they are. */
export function changedIn(object: JsonObject, parts: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries({ ...object, ...parts }).filter(([name, part]) => part !== null || !(name in parts)),
  );
}
