import { redirected, withActivities, withConnections } from "../document/changing";
import type { StepDescriptor } from "../office/descriptor";
import type { Connection, FlowDocument } from "../document/flow";
import { grouped } from "../places/grouped";
import { portsOf } from "../document/ports";

/**
 * The document without some steps. What led to one of them leads to where its first outcome led; where that comes back to whom it
 * left, it leads nowhere, for somebody has to say where to.
 * @param kept Arrows to them that stay as they are: the steps come back elsewhere.
 */
export function without(
  document: FlowDocument,
  ids: ReadonlySet<string>,
  types: readonly StepDescriptor[],
  kept: ReadonlySet<Connection> = new Set(),
): FlowDocument {
  const onward = onwardOf(document, ids, types);
  const connections = document.connections.flatMap((way) => (kept.has(way) ? [way] : rejoined(way, ids, onward)));
  const left = withActivities(
    document,
    document.activities.filter(({ id }) => !ids.has(id)),
  );
  return withConnections(left, connections);
}

function rejoined(
  way: Connection,
  ids: ReadonlySet<string>,
  onward: (id: string) => string | null,
): readonly Connection[] {
  if (ids.has(way.from.activity)) return [];
  if (!ids.has(way.to.activity)) return [way];
  const to = onward(way.to.activity);
  return to === null || to === way.from.activity ? [] : [redirected(way, to)];
}

function onwardOf(document: FlowDocument, ids: ReadonlySet<string>, types: readonly StepDescriptor[]) {
  const waysFrom = grouped(document.connections, ({ from }) => from.activity);
  return (id: string): string | null => {
    const seen = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (!ids.has(at)) return at;
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...targetsOf(at).toReversed());
    }
    return null;
  };

  function targetsOf(id: string): readonly string[] {
    const ways = waysFrom.get(id) ?? [];
    const activity = document.activities.find((one) => one.id === id);
    const ports = activity ? portsOf(activity, types, "zh").map(({ port }) => port) : [];
    const place = (way: Connection) => (ports.includes(way.from.port) ? ports.indexOf(way.from.port) : ports.length);
    return ways.toSorted((a, b) => place(a) - place(b)).map(({ to }) => to.activity);
  }
}
