import type { Schema } from "../../api/schemas";
import type { CaseView } from "../../shown/cases";

/** A step on the line of a case. */
export interface Station {
  readonly kind: "done" | "now" | "ahead";
  readonly step: string;
  readonly name: string;
  /** When it was done; by when it is to be. Null for a step without a limit. */
  readonly at: string | null;
  readonly times: number;
  /** The beginning, which is no step of the procedure. */
  readonly registered: boolean;
}

/** Steps that are not shown at first. */
export interface Gap {
  readonly kind: "gap";
  readonly of: "done" | "ahead";
  readonly count: number;
}

type Way = Schema<"CaseWay">;

export function stationsOf({ summary, openTasks }: CaseView, way: Way): readonly Station[] {
  const registered = { kind: "done", step: "", name: "", at: summary.receivedAt, times: 1, registered: true } as const;
  const now = new Map<string, string | null>();
  for (const { stepName, dueAt } of openTasks) {
    const before = now.get(stepName);
    now.set(stepName, before && (!dueAt || before < dueAt) ? before : dueAt);
  }
  return [
    registered,
    ...way.done.map((step) => ({ ...step, kind: "done" as const, registered: false })),
    ...[...now].map(([name, at]) => station("now", name, name, at)),
    ...way.ahead.map(({ step, name, due }) => station("ahead", step, name, due)),
  ];
}

function station(kind: Station["kind"], step: string, name: string, at: string | null): Station {
  return { kind, step, name, at, times: 1, registered: false };
}

/** Of more than this the middle is not shown at first. */
const most = 4;

export function shortened(stations: readonly Station[]): readonly (Station | Gap)[] {
  const of = (kind: Station["kind"]) => stations.filter((one) => one.kind === kind);
  const [done, ahead] = [of("done"), of("ahead")];
  return [...without(done, "done", 1, 2), ...of("now"), ...without(ahead, "ahead", 2, 1)];
}

function without(all: readonly Station[], of: Gap["of"], first: number, last: number): readonly (Station | Gap)[] {
  const count = all.length - first - last;
  if (all.length <= most) return all;
  return [...all.slice(0, first), { kind: "gap", of, count }, ...all.slice(-last)];
}
