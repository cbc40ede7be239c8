import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import { bringToService } from "../../typed/open";
import { proceduresKey } from "../procedures";

/** Who changed what in the draft. What has not reached the service yet is brought there first: what is published is what was drawn. */
export const changesQuery = (definitionId: string) =>
  queryOptions({
    queryKey: [...proceduresKey, definitionId, "changes"],
    queryFn: async () => {
      await bringToService();
      return answer(api.GET("/api/procedures/{definitionId}/changes", { params: { path: { definitionId } } }));
    },
    staleTime: 0,
    gcTime: 0,
  });

/** What stands against publishing the draft, and whether it still does what the walks of the procedure recorded. */
export const readinessQuery = (definitionId: string, version: number, stamp: string) =>
  queryOptions({
    queryKey: [...proceduresKey, definitionId, "readiness", version, stamp],
    queryFn: async () => {
      const path = { definitionId };
      const text = await answer(api.GET("/api/procedures/{definitionId}", { params: { path, query: { version } } }));
      const body = JSON.stringify(text.definition);
      const checking = answer(
        api.POST("/api/procedures/check", {
          body: { file: "" },
          bodySerializer: () => body,
          headers: { "Content-Type": "application/json" },
        }),
      );
      const { publishable, findings } = await checking;
      const errors = findings.filter(({ weight }) => weight === "Error");
      // Walks through a draft with errors say little: they are walked when it could be published.
      if (!publishable) return { publishable, errors, walks: [] };
      const walks = await answer(
        api.POST("/api/procedures/{definitionId}/walks/run", {
          params: { path },
          body: { definition: text.definition },
        }),
      );
      return { publishable, errors, walks };
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
