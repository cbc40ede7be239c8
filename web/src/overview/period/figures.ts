import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
import type { Stretch } from "./stretch";

export type Figures = Schema<"PeriodFigures">;
export type ComparedShare = Schema<"ComparedShare">;
export type UnitShare = Schema<"UnitShare">;
export type StepMinutes = Schema<"StepMinutes">;
export type TrendPart = Schema<"TrendPart">;

/** What a period came to, beside the one before, as far as the person may see it. */
export function figuresQuery({ kind, first, last }: Stretch) {
  return queryOptions({
    queryKey: ["overview", "figures", kind, first, last],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/overview/figures", {
          params: { query: { kind, ...(first && { first }), ...(last && { last }) } },
          signal,
        }),
      ),
    refetchInterval: 5 * 60_000,
  });
}
