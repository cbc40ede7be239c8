import type { FlowDocument } from "../document/flow";
import { isList, isObject, type Json, type JsonObject } from "../elsa/json";
import { readElsa } from "../elsa/readElsa";
import { toElsa } from "../elsa/writeElsa";

/** What two people made of one procedure, in one. */
export interface Merged {
  readonly document: FlowDocument;
  /** Names of the steps of which both changed the same: there it is as in `mine`. */
  readonly clashes: readonly string[];
}

/**
 * Puts what was changed here on top of what was changed elsewhere since both began. Parts are the same where their ids or names are; an
 * arrow whose step is gone goes with it.
 * @param base What both began with.
 */
export function merged(base: FlowDocument, mine: FlowDocument, theirs: FlowDocument): Merged {
  const clashes = new Set<string>();
  const whole = together(toElsa(base), toElsa(mine), toElsa(theirs), (step) => {
    clashes.add(step);
  });
  const document = withoutLooseArrows(readElsa(JSON.stringify(whole ?? toElsa(theirs))));
  const nameOf = (step: string) => document.activities.find(({ id }) => id === step)?.name ?? step;
  return { document, clashes: [...clashes].map(nameOf) };
}

type Clash = (step: string) => void;

function together(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined, clash: Clash, step = "") {
  if (same(mine, base)) return theirs;
  if (same(theirs, base) || same(mine, theirs)) return mine;
  if (isObject(mine) && isObject(theirs)) return objects(isObject(base) ? base : {}, mine, theirs, clash, step);
  const [old, here, there] = [base, mine, theirs].map(keyed);
  if (here && there) return [...objectsIn(old ?? new Map(), here, there, clash, step).values()];
  if (step !== "") clash(step);
  return mine;
}

function objects(base: JsonObject, mine: JsonObject, theirs: JsonObject, clash: Clash, step: string): JsonObject {
  const within = step === "" && typeof mine["id"] === "string" && "type" in mine ? mine["id"] : step;
  const [old, here, there] = [base, mine, theirs].map((one) => new Map(Object.entries(one)));
  return Object.fromEntries(objectsIn(old ?? new Map(), here ?? new Map(), there ?? new Map(), clash, within));
}

type Parts = ReadonlyMap<string, Json>;

function objectsIn(base: Parts, mine: Parts, theirs: Parts, clash: Clash, step: string): Map<string, Json> {
  const parts = new Map<string, Json>();
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const part: Json | undefined = together(base.get(key), mine.get(key), theirs.get(key), clash, step);
    if (part !== undefined) parts.set(key, part);
  }
  return parts;
}

/** The entries of a list by what tells them apart; undefined where nothing does. */
function keyed(list: Json | undefined): Parts | undefined {
  if (!isList(list)) return undefined;
  const parts = new Map<string, Json>();
  for (const entry of list) {
    const key = isObject(entry) ? keyOf(entry) : undefined;
    if (key === undefined || parts.has(key)) return undefined;
    parts.set(key, entry);
  }
  return parts;
}

function keyOf({ id, name, source }: JsonObject): string | undefined {
  if (isObject(source)) return JSON.stringify([source["activity"], source["port"] ?? "Done"]);
  if (typeof id === "string") return id;
  return typeof name === "string" ? name : undefined;
}

function withoutLooseArrows(document: FlowDocument): FlowDocument {
  const ids = new Set(document.activities.map(({ id }) => id));
  const connections = document.connections.filter(({ from, to }) => ids.has(from.activity) && ids.has(to.activity));
  return connections.length === document.connections.length ? document : { ...document, connections };
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && ordered(one) === ordered(other));
}

/** As text in which the order of properties says nothing. */
function ordered(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
