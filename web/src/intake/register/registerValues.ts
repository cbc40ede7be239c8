import { isEmpty } from "../../fields/isEmpty";
import type { NewCase } from "./register";

/** What the form holds, by field. */
export type RegisterValues = Readonly<Record<string, unknown>>;

/** Names of the fields that say something. */
export function filledIn(values: RegisterValues): readonly string[] {
  return Object.keys(values).filter((name) => !isEmpty(values[name]));
}

export function isNothing(values: RegisterValues): boolean {
  return filledIn(values).length === 0;
}

/** What was kept, perhaps by another version: what is no value of a field is left out. */
export function readValues(kept: unknown): RegisterValues | null {
  if (typeof kept !== "object" || kept === null) return null;
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => isValue(value)));
}

function isValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((entry) => typeof entry === "string");
  return ["string", "number", "boolean"].includes(typeof value);
}

/** The values of the fields that are asked for, as the service takes them: blank is missing. */
export function bodyOf(asked: readonly { readonly name: string }[], values: RegisterValues): NewCase {
  const given = asked.map(({ name }) => [name, isEmpty(values[name]) ? null : trimmed(values[name])] as const);
  return { ...Object.fromEntries(given), level: null, procedure: null } as NewCase;
}

/** A text of the form; empty when there is none. */
export function textIn(values: RegisterValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value.trim() : "";
}

function trimmed(value: unknown): unknown {
  return typeof value === "string" ? value.trim() : value;
}
