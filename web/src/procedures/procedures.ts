import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";
import { bringToService } from "../typed/open";

export type ProcedureSummary = Schema<"ProcedureSummary">;
export type ProcedureText = Schema<"ProcedureText">;
export type ProcedureVersion = Schema<"ProcedureVersion">;
export type SavedDraft = Schema<"SavedDraft">;
export type ServerFinding = Schema<"Finding">;

/** Everything that is read of procedures; a change of one makes all of it old. */
export const proceduresKey = ["procedures"] as const;

export const proceduresQuery = queryOptions({
  queryKey: [...proceduresKey, "list"],
  queryFn: () => answer(api.GET("/api/procedures")),
});

/** One version of a procedure; the draft where there is one, else the version that new cases start with. */
export const procedureQuery = (definitionId: string, version: number | undefined) =>
  queryOptions({
    queryKey: [...proceduresKey, definitionId, version ?? null],
    queryFn: () =>
      answer(
        api.GET("/api/procedures/{definitionId}", {
          params: { path: { definitionId }, query: version === undefined ? {} : { version } },
        }),
      ),
    // The page is opened on what it reads; what the service says later must not take its place while somebody draws.
    staleTime: Infinity,
    gcTime: 0,
  });

export const versionsQuery = (definitionId: string) =>
  queryOptions({
    queryKey: [...proceduresKey, definitionId, "versions"],
    queryFn: () => answer(api.GET("/api/procedures/{definitionId}/versions", { params: { path: { definitionId } } })),
  });

/** The versions as they are now; what was drawn is brought to the service first, for a draft is one of them. */
export const historyQuery = (definitionId: string) =>
  queryOptions({
    queryKey: [...proceduresKey, definitionId, "history"],
    queryFn: async () => {
      await bringToService();
      return answer(api.GET("/api/procedures/{definitionId}/versions", { params: { path: { definitionId } } }));
    },
    staleTime: 0,
    gcTime: 0,
  });

export const termsQuery = queryOptions({
  queryKey: [...proceduresKey, "terms"],
  queryFn: () => answer(api.GET("/api/procedure-terms")),
});
