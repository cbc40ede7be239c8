import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../../api/client";
import type { Schema } from "../../../api/schemas";
import { dayAfter, dayOf, startOfDay } from "../../../time/officeClock";
import type { ProcedureText } from "../../procedures";

export type ReplayReport = Schema<"ReplayReport">;
export type ReplayFigure = Schema<"ReplayFigure">;
export type ReplayLine = Schema<"ReplayLine">;
export type ReplayCount = Schema<"ReplayCount">;
export type ReplayAsked = Omit<Schema<"ReplayCasesBody">, "definition">;
export type SumBy = Schema<"ReplaySumBy">;
export type Limit = Required<Schema<"TimeLimit">>;

/** From the first to the last day, both counted, on the office's calendar. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days of the month before that of a moment. */
export function lastMonth(now: string, zone: string): Days {
  const last = dayAfter(`${dayOf(now, zone).slice(0, 7)}-01`, -1);
  return { first: `${last.slice(0, 7)}-01`, last };
}

export function periodOf({ first, last }: Days, zone: string): Pick<ReplayAsked, "from" | "to"> {
  return { from: startOfDay(first, zone), to: startOfDay(dayAfter(last), zone) };
}

/** The days of the period of a report. */
export function daysOf({ from, to }: Pick<ReplayReport, "from" | "to">, zone: string): Days {
  return { first: dayOf(from, zone), last: dayAfter(dayOf(to, zone), -1) };
}

/** What the text would have done to the cases of a period, and how many seconds it took to say. */
export const replayQuery = (text: ProcedureText, asked: ReplayAsked | null) =>
  queryOptions({
    queryKey: ["rehearsal", text.version.definitionId, "replay", text.version.version, text.version.savedAt, asked],
    queryFn: async ({ signal }) => {
      const before = performance.now();
      const report = await answer(
        api.POST("/api/procedures/{definitionId}/replay", {
          params: { path: { definitionId: text.version.definitionId } },
          body: { definition: text.definition, ...(asked ?? nothingAsked) },
          signal,
        }),
      );
      return { report, seconds: (performance.now() - before) / 1000 };
    },
    enabled: asked !== null,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const nothingAsked: ReplayAsked = { from: null, to: null, duration: null, steps: null };
