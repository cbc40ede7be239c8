import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { operations } from "../api/schema";
import type { Schema } from "../api/schemas";

/** What a list of cases can be narrowed by and its order, as the service calls it. Moments are ISO 8601; each “to” is the first moment that is out. */
export type CaseQuery = Omit<NonNullable<operations["listCases"]["parameters"]["query"]>, "cursor" | "limit">;
export type CaseOrder = NonNullable<Schema<"CaseOrder">>;
export type CaseStatus = Schema<"CaseStatus">;

const pageSize = 100;

// Whoever reads a case for a while comes back to the pages that were loaded.
const kept = 30 * 60_000;

/** Cases, in the order asked for; newest first when none is. */
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
    gcTime: kept,
  });
}

/** How many cases there are; beyond a bound the service does not count. */
export function caseCountQuery(query: Omit<CaseQuery, "order">) {
  return queryOptions({
    queryKey: ["cases", "count", query],
    queryFn: ({ signal }) => answer(api.GET("/api/cases/count", { params: { query }, signal })),
  });
}
