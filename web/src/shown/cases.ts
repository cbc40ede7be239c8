import { queryOptions } from "@tanstack/react-query";
import { caseKey } from "../api/cache";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type CaseView = Schema<"CaseView">;
export type CaseTask = Schema<"CaseTask">;
export type TimelineEntry = Schema<"Entry">;

export const caseQuery = (caseId: number) =>
  queryOptions({
    queryKey: caseKey(caseId),
    queryFn: () => answer(api.GET("/api/cases/{caseId}", { params: { path: { caseId } } })),
  });

export const timelineQuery = (caseId: number) =>
  queryOptions({
    queryKey: [...caseKey(caseId), "timeline"],
    queryFn: () => answer(api.GET("/api/cases/{caseId}/timeline", { params: { path: { caseId } } })),
  });

/** The deadlines of the tasks that are open, each with why it is this day. */
export const deadlinesQuery = (caseId: number) =>
  queryOptions({
    queryKey: [...caseKey(caseId), "deadlines"],
    queryFn: () => answer(api.GET("/api/cases/{caseId}/deadlines", { params: { path: { caseId } } })),
  });
