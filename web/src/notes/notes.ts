import { queryOptions } from "@tanstack/react-query";
import { caseKey } from "../api/cache";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type Addressee = Schema<"Addressee">;
export type CasePerson = Schema<"CasePerson">;
export type CircleView = Schema<"CircleView">;

function of(caseId: number) {
  return { path: { caseId } };
}

/** Whom one may name in a comment on a case, and whether they can read it already. */
export const casePeopleQuery = (caseId: number) =>
  queryOptions({
    queryKey: [...caseKey(caseId), "people"],
    queryFn: () => answer(api.GET("/api/cases/{caseId}/people", { params: of(caseId) })),
  });

export function circulate(caseId: number, to: readonly Addressee[], word: string) {
  return answer(api.POST("/api/cases/{caseId}/circulations", { params: of(caseId), body: { to: [...to], word } }));
}

/** Who would get it, and who is left out. */
export function previewCirculation(caseId: number, to: readonly Addressee[]): Promise<CircleView> {
  return answer(
    api.POST("/api/cases/{caseId}/circulations/preview", { params: of(caseId), body: { to: [...to], word: "" } }),
  );
}

export function comment(caseId: number, text: string, named: readonly string[], files: readonly number[]) {
  return answer(
    api.POST("/api/cases/{caseId}/comments", {
      params: of(caseId),
      body: { text, named: [...named], files: [...files] },
    }),
  );
}

/** Whoever opened the case has read what people told them about it. */
export function readNotes(caseId: number) {
  return answer(api.POST("/api/cases/{caseId}/notes/read", { params: of(caseId) }));
}
