import { grouped } from "../places/grouped";
import type { Activity, Connection, FlowDocument } from "./flow";

type Ways = ReadonlyMap<string, readonly Connection[]>;

/** The arrows of documents never change, and most documents of a history have the same: what was sorted once stays so. */
const known = { out: new WeakMap<readonly Connection[], Ways>(), in: new WeakMap<readonly Connection[], Ways>() };
const none: readonly Connection[] = [];

/** The activity with this id, or undefined. */
export function activityOf(document: FlowDocument, id: string): Activity | undefined {
  return document.activities.find((activity) => activity.id === id);
}

/** Connections that leave the activity, in the order that they were drawn. */
export function waysOut({ connections }: FlowDocument, id: string): readonly Connection[] {
  return sorted(known.out, connections, ({ from }) => from.activity).get(id) ?? none;
}

/** Connections that lead to the activity. */
export function waysIn({ connections }: FlowDocument, id: string): readonly Connection[] {
  return sorted(known.in, connections, ({ to }) => to.activity).get(id) ?? none;
}

function sorted(
  before: WeakMap<readonly Connection[], Ways>,
  connections: readonly Connection[],
  stepOf: (way: Connection) => string,
): Ways {
  const made = before.get(connections) ?? grouped(connections, stepOf);
  before.set(connections, made);
  return made;
}

/** The activities that directly follow, each once. A connection to an activity that is not there counts for nothing. */
export function successorsOf(document: FlowDocument, id: string): readonly Activity[] {
  return among(document, new Set(waysOut(document, id).map((way) => way.to.activity)));
}

/** The activities that directly precede, each once. */
export function predecessorsOf(document: FlowDocument, id: string): readonly Activity[] {
  return among(document, new Set(waysIn(document, id).map((way) => way.from.activity)));
}

/** Ids of everything that can be reached from the activity, itself only if a cycle leads back to it. */
export function reachableFrom(document: FlowDocument, id: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [id];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const next of successorsOf(document, current)) {
      if (reached.has(next.id)) continue;
      reached.add(next.id);
      open.push(next.id);
    }
  }
  return reached;
}

function among(document: FlowDocument, ids: ReadonlySet<string>): readonly Activity[] {
  return document.activities.filter((activity) => ids.has(activity.id));
}
