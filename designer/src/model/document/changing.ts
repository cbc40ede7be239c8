import type { Activity, Connection, FlowDocument } from "./flow";
import { isObject, textOf, type JsonObject } from "../elsa/json";

/** The document with other steps; itself when none changed. */
export function withActivities(document: FlowDocument, activities: readonly Activity[]): FlowDocument {
  return same(document.activities, activities) ? document : { ...document, activities };
}

/** The document with other arrows; itself when none changed. */
export function withConnections(document: FlowDocument, connections: readonly Connection[]): FlowDocument {
  return same(document.connections, connections) ? document : { ...document, connections };
}

/** The document with one of its steps as it is after a change. */
export function withActivity(
  document: FlowDocument,
  id: string,
  change: (activity: Activity) => Activity,
): FlowDocument {
  return withActivities(
    document,
    document.activities.map((activity) => (activity.id === id ? change(activity) : activity)),
  );
}

/** A new arrow, as Elsa writes one. */
export function arrow(step: string, port: string, to: string): Connection {
  return { from: { activity: step, port }, to: { activity: to, port: "In" }, source: { vertices: [] } };
}

/** The same arrow to another step. The bends that somebody drew were made for the step before. */
export function redirected(way: Connection, to: string): Connection {
  const source = "vertices" in way.source ? { ...way.source, vertices: [] } : way.source;
  return { ...way, to: { activity: to, port: "In" }, source };
}

/** The JSON that a new step is written over. */
export function bareStep(document: FlowDocument, id: string, type: string, name: string | null): Activity {
  const root = document.source["root"];
  const node = isObject(root) ? textOf(root, "nodeId") : null;
  const source: JsonObject = {
    nodeId: node === null ? id : `${node}:${id}`,
    version: 1,
    customProperties: {},
    metadata: {},
  };
  return { id, type, name, position: null, source: { id, name, type, ...source } };
}

/** An id that no step has: the stem, and a number where the stem is taken. */
export function freeId(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

export function idsOf(document: FlowDocument): ReadonlySet<string> {
  return new Set(document.activities.map(({ id }) => id));
}

function same<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((entry, index) => entry === after[index]);
}

/** Writing lays a place over the JSON that was read: one that is taken away must go from there. */
export function unplaced(source: JsonObject): JsonObject {
  const { metadata } = source;
  if (!isObject(metadata) || !isObject(metadata["designer"])) return source;
  return { ...source, metadata: { ...metadata, designer: omitting(metadata["designer"], "position") } };
}

/** The object without one of its properties. */
export function omitting(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([own]) => own !== name));
}
