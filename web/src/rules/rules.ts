import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type TableSummary = Schema<"TableSummary">;
export type TableText = Schema<"TableText">;
export type TableVersion = Schema<"TableVersion">;
export type CheckedTable = Schema<"CheckedTable">;
export type RuleFinding = Schema<"RuleFinding">;
export type TableCount = Schema<"TableCount">;

/** Everything that is read of rule tables; a change of one makes all of it old. */
export const rulesKey = ["rule-tables"] as const;

export const tablesQuery = queryOptions({
  queryKey: [...rulesKey, "list"],
  queryFn: () => answer(api.GET("/api/rule-tables")),
});

/** The draft where there is one, else the version in force. */
export const tableQuery = (table: string) =>
  queryOptions({
    queryKey: [...rulesKey, "one", table],
    queryFn: () => answer(api.GET("/api/rule-tables/{table}", { params: { path: { table } } })),
    // The page is opened on what it reads; what the service says later must not take its place while somebody writes.
    staleTime: Infinity,
    gcTime: 0,
  });

export const ruleTermsQuery = queryOptions({
  queryKey: [...rulesKey, "terms"],
  queryFn: () => answer(api.GET("/api/rule-terms")),
});
