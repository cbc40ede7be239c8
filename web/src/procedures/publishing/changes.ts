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
