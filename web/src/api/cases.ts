import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";

export function caseQuery(caseId: number) {
  return queryOptions({
    queryKey: ["inbox", "case", caseId],
    queryFn: () => answer(api.GET("/api/cases/{caseId}", { params: { path: { caseId } } })),
  });
}

export function timelineQuery(caseId: number) {
  return queryOptions({
    queryKey: ["inbox", "timeline", caseId],
    queryFn: () => answer(api.GET("/api/cases/{caseId}/timeline", { params: { path: { caseId } } })),
  });
}

/** The deadlines of the tasks that are open, each with why it is this day. */
export function deadlinesQuery(caseId: number) {
  return queryOptions({
    queryKey: ["inbox", "deadlines", caseId],
    queryFn: () => answer(api.GET("/api/cases/{caseId}/deadlines", { params: { path: { caseId } } })),
  });
}
