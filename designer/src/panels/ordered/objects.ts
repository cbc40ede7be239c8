import { isObject, type Json, type JsonObject } from "../../model/elsa/json";

/** The object that a value is; an empty one when it is none. */
export function objectFrom(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The object, or null when nothing is left in it. */
export function unlessEmpty(object: JsonObject): JsonObject | null {
  return Object.keys(object).length === 0 ? null : object;
}

/** The list with an entry in place of another. */
export function replaced<Entry>(list: readonly Entry[], index: number, entry: Entry): readonly Entry[] {
  return list.map((other, at) => (at === index ? entry : other));
}

export function without<Entry>(list: readonly Entry[], index: number): readonly Entry[] {
  return list.filter((_, at) => at !== index);
}

/** The list with an entry at another place. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return list;
  return without(list, from).toSpliced(to, 0, entry);
}

/** A name that is not taken, made of a word and a number. */
export function freshName(word: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  let number = 1;
  while (names.has(`${word}${number}`)) number += 1;
  return `${word}${number}`;
}

/** The first label with a number that is not taken. */
export function freshLabel(label: (number: number) => string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(label(number))) number += 1;
  return label(number);
}
