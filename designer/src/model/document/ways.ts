import type { Activity, Connection, FlowDocument } from "./flow";

/** The activity with this id, or undefined. */
export function activityOf(document: FlowDocument, id: string): Activity | undefined {
  return document.activities.find((activity) => activity.id === id);
}

/** Connections that leave the activity, in the order that they were drawn. */
export function waysOut(document: FlowDocument, id: string): readonly Connection[] {
  return document.connections.filter((connection) => connection.from.activity === id);
}

/** Connections that lead to the activity. */
export function waysIn(document: FlowDocument, id: string): readonly Connection[] {
  return document.connections.filter((connection) => connection.to.activity === id);
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
