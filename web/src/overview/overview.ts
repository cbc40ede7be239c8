import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type Overview = Schema<"Overview">;
export type Figure = Schema<"Figure">;

/** What is open, due, overdue, opened and closed, as far as the person may see it. */
export const overviewQuery = queryOptions({
  queryKey: ["overview"],
  queryFn: () => answer(api.GET("/api/overview")),
  refetchInterval: 60_000,
});
