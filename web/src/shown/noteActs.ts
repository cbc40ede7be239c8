import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type NoteView = Schema<"NoteView">;

export function withdrawCirculation(caseId: number, turn: number) {
  return answer(api.POST("/api/cases/{caseId}/circulations/{turn}/withdraw", { params: { path: { caseId, turn } } }));
}

export function withdrawComment(caseId: number, turn: number) {
  return answer(api.POST("/api/cases/{caseId}/comments/{turn}/withdraw", { params: { path: { caseId, turn } } }));
}
