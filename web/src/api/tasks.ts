import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { TaskKey } from "./inbox";
import type { FieldValues, Schema } from "./schemas";

export type TaskView = Schema<"TaskView">;
export type TaskDone = Schema<"TaskDone">;
export type TaskPreview = Schema<"TaskPreview">;
export type OutcomeView = Schema<"OutcomeView">;

function at({ caseId, visit, seq }: TaskKey) {
  return { path: { caseId, visit, seq } };
}

export function taskQuery(task: TaskKey) {
  return queryOptions({
    queryKey: ["inbox", "task", task.caseId, task.visit, task.seq],
    queryFn: () => answer(api.GET("/api/tasks/{caseId}/{visit}/{seq}", { params: at(task) })),
  });
}

/** What was typed before; read once, for afterwards the form knows better. */
export function draftQuery(task: TaskKey) {
  return queryOptions({
    queryKey: ["draft", task.caseId, task.visit, task.seq],
    queryFn: () => answer(api.GET("/api/tasks/{caseId}/{visit}/{seq}/draft", { params: at(task) })),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Goes on when the page is left, unless it is larger than browsers allow for that. */
export function saveDraft(task: TaskKey, fields: FieldValues) {
  const keepalive = new TextEncoder().encode(JSON.stringify(fields)).length < mostOnLeaving;
  return answer(api.PUT("/api/tasks/{caseId}/{visit}/{seq}/draft", { params: at(task), body: { fields }, keepalive }));
}

// Fetch Standard: 64 KiB for all requests that outlive their page; some room is for what surrounds the fields.
const mostOnLeaving = 60_000;

/** Whom completing the task would reach; refused as completing it would be. */
export function previewTask(task: TaskKey, outcome: string, fields: FieldValues): Promise<TaskPreview> {
  return answer(api.POST("/api/tasks/{caseId}/{visit}/{seq}/preview", { params: at(task), body: { outcome, fields } }));
}

export function completeTask(task: TaskKey, outcome: string, fields: FieldValues): Promise<TaskDone> {
  return answer(
    api.POST("/api/tasks/{caseId}/{visit}/{seq}/complete", { params: at(task), body: { outcome, fields } }),
  );
}
