import { withConnections } from "../document/changing";
import type { StepDescriptor } from "../office/descriptor";
import type { Activity, Connection, FlowDocument } from "../document/flow";
import { portsOf } from "../document/ports";

/**
 * The arrows of steps whose outcomes changed: those of one that is called otherwise go on from its new name, those of one that is
 * gone are taken away. An arrow that no outcome knew before is left for the checks to speak of.
 */
export function portsFollow(before: FlowDocument, after: FlowDocument, types: readonly StepDescriptor[]): FlowDocument {
  const changed = after.activities.flatMap((activity, index) => {
    const old = before.activities[index];
    return old && old !== activity && old.id === activity.id ? [changesOf(old, activity, types)] : [];
  });
  if (changed.every(({ ports }) => ports.size === 0)) return after;
  const byStep = new Map(changed.map(({ step, ports }) => [step, ports]));
  return withConnections(
    after,
    after.connections.flatMap((way) => followed(way, byStep.get(way.from.activity))),
  );
}

function followed(way: Connection, ports: ReadonlyMap<string, string | null> | undefined): readonly Connection[] {
  const port = ports?.get(way.from.port);
  if (port === undefined) return [way];
  return port === null ? [] : [{ ...way, from: { ...way.from, port } }];
}

/** What became of each port that is not there any more: its new name, or null. */
function changesOf(old: Activity, now: Activity, types: readonly StepDescriptor[]) {
  const [before, after] = [portNames(old, types), portNames(now, types)];
  const gone = before.filter((port) => !after.includes(port));
  const come = after.filter((port) => !before.includes(port));
  // One that vanished where one appeared was renamed, also when it moved.
  const renamed = before.length === after.length && gone.length === 1 && come.length === 1 ? (come[0] ?? null) : null;
  return { step: now.id, ports: new Map<string, string | null>(gone.map((port) => [port, renamed])) };
}

function portNames(activity: Activity, types: readonly StepDescriptor[]): readonly string[] {
  return portsOf(activity, types, "zh").map(({ port }) => port);
}
