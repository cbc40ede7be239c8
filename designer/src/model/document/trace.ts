import { grouped } from "../places/grouped";
import type { Connection, FlowDocument } from "./flow";
import type { StepWords } from "../words/stepWords";

/** 经办. One stay of a case at a step. */
export interface Visit {
  readonly step: string;
  readonly state: "open" | "done" | "cancelled";
  /** ISO 8601. */
  readonly enteredAt: string;
  readonly leftAt: string | null;
  /** The port that it was left by, or its label; null while open, and where nobody chose. */
  readonly outcome: string | null;
  /** Who has it or did it, in words. */
  readonly who: string | null;
  /** Whether its time is up while it is open. */
  readonly overdue?: boolean;
}

/** Where a step stands in one case. */
export interface StepMark {
  /** Open wins over done, done over cancelled: a step that was returned to is where the case is. */
  readonly state: Visit["state"];
  /** Oldest first. */
  readonly visits: readonly Visit[];
}

/** The visits of a case, gathered by step. */
export function marksOf(visits: readonly Visit[]): ReadonlyMap<string, StepMark> {
  const inOrder = [...visits].sort((a, b) => Date.parse(a.enteredAt) - Date.parse(b.enteredAt));
  return new Map(
    [...grouped(inOrder, (visit) => visit.step)].map(([step, own]) => [step, { state: stateOf(own), visits: own }]),
  );
}

/** The connections that the case went along: left by that outcome, with a visit where they lead. */
export function waysWalked(
  document: FlowDocument,
  visits: readonly Visit[],
  steps: readonly StepWords[],
): ReadonlySet<Connection> {
  const marks = marksOf(visits);
  return new Set(document.connections.filter((way) => marks.has(way.to.activity) && leftBy(way, marks, steps)));
}

function leftBy(way: Connection, marks: ReadonlyMap<string, StepMark>, steps: readonly StepWords[]): boolean {
  const rows = steps.find((step) => step.id === way.from.activity)?.outcomes ?? [];
  const label = rows.find((row) => row.port === way.from.port)?.label;
  const left = marks.get(way.from.activity)?.visits.filter((visit) => visit.state === "done") ?? [];
  return left.some(({ outcome }) =>
    outcome === null ? rows.length === 1 : outcome === way.from.port || outcome === label,
  );
}

function stateOf(visits: readonly Visit[]): Visit["state"] {
  if (visits.some((visit) => visit.state === "open")) return "open";
  return visits.some((visit) => visit.state === "done") ? "done" : "cancelled";
}
