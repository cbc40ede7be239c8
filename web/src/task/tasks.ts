import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { FieldValues, Schema } from "../api/schemas";
import type { TaskKey } from "../shown/taskKey";

export type TaskView = Schema<"TaskView">;
export type TaskDone = Schema<"TaskDone">;
export type TaskPreview = Schema<"TaskPreview">;

function at({ caseId, visit, seq }: TaskKey) {
  return { path: { caseId, visit, seq } };
}

export function taskQuery(task: TaskKey) {
  return queryOptions({
    queryKey: ["inbox", "task", task.caseId, task.visit, task.seq],
    queryFn: () => answer(api.GET("/api/tasks/{caseId}/{visit}/{seq}", { params: at(task) })),
  });
}

/** Whom completing the task would reach; refused as completing it would be. */
export function previewTask(task: TaskKey, outcome: string, fields: FieldValues): Promise<TaskPreview> {
  return answer(api.POST("/api/tasks/{caseId}/{visit}/{seq}/preview", { params: at(task), body: { outcome, fields } }));
}

export function completeTask(task: TaskKey, outcome: string, fields: FieldValues): Promise<TaskDone> {
  return answer(
    api.POST("/api/tasks/{caseId}/{visit}/{seq}/complete", { params: at(task), body: { outcome, fields } }),
  );
}
