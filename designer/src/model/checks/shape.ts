import { isList, isObject, type Json } from "../elsa/json";

/**
 * How a value is written.
 * @returns Where it is written otherwise, e.g. `$[0].name`, the first place in reading order; null when it is as it should be.
 */
export type Shape = (value: Json, path: string) => string | null;

export const anything: Shape = () => null;

export const text: Shape = (value, path) => (typeof value === "string" ? null : path);

export const flag: Shape = (value, path) => (typeof value === "boolean" ? null : path);

/** A number may stand in a text. */
export const number: Shape = (value, path) => (numberOf(value) === null ? path : null);

export const whole: Shape = (value, path) => (Number.isInteger(numberOf(value)) ? null : path);

/** One of some words, in letters of any case. */
export function oneOf(...words: readonly string[]): Shape {
  const known = new Set(words.map((word) => word.toLowerCase()));
  return (value, path) => (typeof value === "string" && known.has(value.toLowerCase()) ? null : path);
}

/** Or nothing. */
export function maybe(shape: Shape): Shape {
  return (value, path) => (value === null ? null : shape(value, path));
}

export function listOf(entry: Shape): Shape {
  return (value, path) => (isList(value) ? first(value, (one, index) => entry(one, `${path}[${index}]`)) : path);
}

/** Whatever its properties are called. */
export function recordOf(entry: Shape): Shape {
  return (value, path) =>
    isObject(value) ? first(Object.entries(value), ([name, one]) => entry(one, under(path, name))) : path;
}

/** Any of the parts may be left out, and others are no flaw. */
export function partsOf(parts: Readonly<Record<string, Shape>>): Shape {
  const shapes = new Map(Object.entries(parts));
  return (value, path) =>
    isObject(value)
      ? first(Object.entries(value), ([name, one]) => shapes.get(name)?.(one, under(path, name)) ?? null)
      : path;
}

/** The number itself or the one in a text; null when it is none. */
export function numberOf(value: Json | undefined): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^[+-]?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : null;
}

/** Whether a list somewhere within has nothing for an entry. */
export function hasNullEntry(value: Json): boolean {
  if (isList(value)) return value.some((entry) => entry === null || hasNullEntry(entry));
  return isObject(value) && Object.values(value).some((part) => part !== null && hasNullEntry(part));
}

function first<T>(entries: readonly T[], misfit: (entry: T, index: number) => string | null): string | null {
  for (const [index, entry] of entries.entries()) {
    const path = misfit(entry, index);
    if (path !== null) return path;
  }
  return null;
}

function under(path: string, name: string): string {
  return /[. '/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/u.test(name) ? `${path}['${name}']` : `${path}.${name}`;
}
