import { queryOptions } from "@tanstack/react-query";
import { caseKey } from "../../api/cache";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";

/** 并案: what could be merged into a case, and what would happen to each. */
export type MergeableCase = Schema<"MergeableCase">;
export type CaseAhead = Schema<"CaseAhead">;

/** Those with a text; without one, those that are likely to be the same thing again. */
export const mergeableQuery = (caseId: number, text: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), "mergeable", text],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/cases/{caseId}/merge/cases", {
          params: { path: { caseId }, query: text === "" ? {} : { text } },
          signal,
        }),
      ),
  });

export function previewMerge(caseId: number, cases: readonly number[], reason: string) {
  return answer(
    api.POST("/api/cases/{caseId}/merge/preview", {
      params: { path: { caseId } },
      body: { cases: cases.map((id) => ({ id, stamp: null })), reason, stamp: null },
    }),
  );
}

/** @param ahead As it was previewed, the main case among them. */
export function mergeCases(caseId: number, ahead: readonly CaseAhead[], reason: string) {
  const main = ahead.find(({ id }) => id === caseId);
  const cases = ahead.filter((one) => one !== main).map(({ id, stamp }) => ({ id, stamp }));
  return answer(
    api.POST("/api/cases/{caseId}/merge", {
      params: { path: { caseId } },
      body: { cases, reason, stamp: main?.stamp ?? null },
    }),
  );
}

export function previewSplit(caseId: number, reason: string) {
  return answer(
    api.POST("/api/cases/{caseId}/split/preview", { params: { path: { caseId } }, body: { reason, stamp: null } }),
  );
}

/** @param ahead As it was previewed. */
export function splitCase(caseId: number, ahead: readonly CaseAhead[], reason: string) {
  const stamp = ahead.find(({ id }) => id === caseId)?.stamp ?? null;
  return answer(api.POST("/api/cases/{caseId}/split", { params: { path: { caseId } }, body: { reason, stamp } }));
}
