import { answer, api } from "../../api/client";
import type { FieldValues, Schema } from "../../api/schemas";
import type { TaskDone, TaskPreview } from "../tasks";
import type { TaskKey } from "../../shown/taskKey";

export type ActView = Schema<"ActView">;

function at({ caseId, visit, seq }: TaskKey, act: string) {
  return { params: { path: { caseId, visit, seq, act } } };
}

/** Does an act on a task. */
export function doAct(task: TaskKey, act: string, fields: FieldValues): Promise<TaskDone> {
  return answer(api.POST("/api/tasks/{caseId}/{visit}/{seq}/acts/{act}", { ...at(task, act), body: { fields } }));
}

/** Whom it would reach; refused as the act would be. */
export function previewAct(task: TaskKey, act: string, fields: FieldValues): Promise<TaskPreview> {
  return answer(
    api.POST("/api/tasks/{caseId}/{visit}/{seq}/acts/{act}/preview", { ...at(task, act), body: { fields } }),
  );
}

/** Notes that the task is before the person's eyes: what was sent to them is withdrawn no more. */
export async function noteOpened({ caseId, visit, seq }: TaskKey): Promise<void> {
  await answer(api.POST("/api/tasks/{caseId}/{visit}/{seq}/opened", { params: { path: { caseId, visit, seq } } }));
}
