import type { Activity, Connection, FlowDocument } from "../document/flow";
import { portsOf } from "../document/ports";
import type { Language, StepDescriptor } from "../office/descriptor";
import { movedSteps } from "./movedSteps";

export type StepChange = "added" | "removed" | "moved" | "changed";

/** An arrow that only one of two versions has. */
export interface WayChange {
  readonly step: string;
  readonly port: string;
  readonly to: string;
  readonly change: "added" | "removed";
  /** What people read of the outcome; null for passing the deadline. */
  readonly label: string | null;
}

/** Two versions of a procedure in one drawing. */
export interface Comparison {
  /** The later version, with the steps and arrows that it no longer has. */
  readonly document: FlowDocument;
  /** Steps that came, went or stand elsewhere; those that are only set up otherwise are not among them. */
  readonly steps: ReadonlyMap<string, StepChange>;
  readonly ways: readonly WayChange[];
}

/** How two versions of a procedure differ as a drawing. Steps are the same where their ids are. */
export function compare(
  before: FlowDocument,
  after: FlowDocument,
  types: readonly StepDescriptor[],
  language: Language = "zh",
): Comparison {
  const [old, now] = [idsOf(before), idsOf(after)];
  const gone = before.activities.filter(({ id }) => !now.has(id));
  const removed = without(before.connections, after.connections);
  const steps = new Map<string, StepChange>([
    ...after.activities.flatMap(({ id }) => (old.has(id) ? [] : [[id, "added"] as const])),
    ...gone.map(({ id }) => [id, "removed"] as const),
    ...movedSteps(before, after, types).map((id) => [id, "moved"] as const),
  ]);
  const labels = (document: FlowDocument) => labelsIn(document, types, language);
  return {
    document: {
      ...after,
      activities: [...after.activities, ...gone],
      connections: together(after.connections, removed, new Set(gone.map(({ id }) => id))),
    },
    steps,
    ways: [
      ...told(without(after.connections, before.connections), "added", labels(after)),
      ...told(removed, "removed", labels(before)),
    ],
  };
}

function idsOf({ activities }: FlowDocument): ReadonlySet<string> {
  return new Set(activities.map(({ id }) => id));
}

function without(ways: readonly Connection[], others: readonly Connection[]): readonly Connection[] {
  const known = new Set(others.map(keyOf));
  return ways.filter((way) => !known.has(keyOf(way)));
}

function keyOf({ from, to }: Connection): string {
  return JSON.stringify([from.activity, from.port, to.activity]);
}

/** A step that is no more stands where it stood: ways from and to it are followed before those that took their place. */
function together(ways: readonly Connection[], removed: readonly Connection[], gone: ReadonlySet<string>) {
  const touches = ({ from, to }: Connection) => gone.has(from.activity) || gone.has(to.activity);
  return [...removed.filter(touches), ...ways, ...removed.filter((way) => !touches(way))];
}

type LabelOf = (step: string, port: string) => string | null;

function labelsIn({ activities }: FlowDocument, types: readonly StepDescriptor[], language: Language): LabelOf {
  const byId = new Map<string, Activity>(activities.map((activity) => [activity.id, activity]));
  return (step, port) => {
    const activity = byId.get(step);
    const known = activity && portsOf(activity, types, language).find((one) => one.port === port);
    return known ? known.label : port;
  };
}

function told(ways: readonly Connection[], change: WayChange["change"], labelOf: LabelOf): readonly WayChange[] {
  return ways.map(({ from, to }) => ({
    step: from.activity,
    port: from.port,
    to: to.activity,
    change,
    label: labelOf(from.activity, from.port),
  }));
}
