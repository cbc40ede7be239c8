import type { Overview } from "./overview";

/** What is counted, in the order in which it is offered. */
export const measures = ["overdue", "dueThisWeek", "open", "openedThisWeek", "closedThisWeek"] as const;
export type Measure = (typeof measures)[number];

/** What it is counted by. */
export const sides = ["units", "levels", "routes"] as const;
export type Side = (typeof sides)[number];

/** Who is late is what a leader looks for first; how grave the cases are and where they go is asked of all. */
const usual: Readonly<Record<Side, Measure>> = { units: "overdue", levels: "open", routes: "open" };

export function readMeasure(address: URLSearchParams, side: Side): Measure {
  const chosen = address.get(side);
  return measures.find((known) => known === chosen) ?? usual[side];
}

/** The address with another choice for one side; the usual one is not written. */
export function writeMeasure(address: URLSearchParams, side: Side, measure: Measure): URLSearchParams {
  const next = new URLSearchParams(address);
  if (measure === usual[side]) next.delete(side);
  else next.set(side, measure);
  return next;
}

/** Whether it counts cases of this week rather than open ones. */
export function isOfWeek(measure: Measure): boolean {
  return measure === "openedThisWeek" || measure === "closedThisWeek";
}

export function groupsOf(overview: Overview, side: Side) {
  return { units: overview.byUnit, levels: overview.byLevel, routes: overview.byRoute }[side];
}
