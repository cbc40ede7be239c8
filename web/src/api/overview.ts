import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ahead";
import type { Level, Route } from "./schemas";

/** A number and the filter of the list behind it, as the case list takes it. */
export interface Figure {
  readonly count: number;
  readonly filter: Readonly<Record<string, string>>;
}

export interface UnitFigure extends Figure {
  readonly code: string;
  readonly name: string;
}

/** What is due, overdue, opened and closed, as far as the person may see it. */
export interface Overview {
  readonly open: Figure;
  readonly dueToday: Figure;
  readonly dueThisWeek: Figure;
  readonly overdue: Figure;
  readonly openedThisWeek: Figure;
  readonly closedThisWeek: Figure;
  /** Overdue by 1–3, 4–7 and more days. */
  readonly overdueBy: readonly (Figure & { readonly days: "1-3" | "4-7" | "8+" })[];
  readonly overdueByUnit: readonly UnitFigure[];
  readonly openByUnit: readonly UnitFigure[];
  readonly openByLevel: readonly (Figure & { readonly level: Level | null })[];
  readonly openByRoute: readonly (Figure & { readonly route: Route | null })[];
}

export const overviewQuery = queryOptions({
  queryKey: ["overview"],
  queryFn: async () => (await (await ask("/api/overview", {})).json()) as Overview,
  refetchInterval: 60_000,
});
