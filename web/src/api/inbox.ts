import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";

/** Numbers beside the groups and tabs. Everything of the inbox begins with `inbox`: an event of the service renews it. */
export const countsQuery = queryOptions({
  queryKey: ["inbox", "counts"],
  queryFn: () => answer(api.GET("/api/inbox/counts")),
});
