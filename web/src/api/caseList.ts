import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { operations } from "./schema";
import type { Schema } from "./schemas";

/** What a list of cases can be narrowed by, as the service calls it. */
export type CaseQuery = Omit<NonNullable<operations["listCases"]["parameters"]["query"]>, "cursor" | "limit"> & {
  unit?: string;
  from?: string;
  to?: string;
  overdue?: boolean;
};
export type CaseStatus = Schema<"CaseStatus">;

const pageSize = 100;

/** Cases, newest first. */
export function casesQuery(query: CaseQuery) {
  return infiniteQueryOptions({
    queryKey: ["cases", query],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET("/api/cases", {
          params: { query: { ...query, limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}
