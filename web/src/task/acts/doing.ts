import { answer, api } from "../../api/client";
import type { FieldValues, FormField, Schema } from "../../api/schemas";
import type { TaskDone, TaskPreview } from "../tasks";
import type { TaskKey } from "../../shown/taskKey";

export type ActView = Schema<"ActView">;
export type ActField = Schema<"ActField">;
type Words = Schema<"Words">;

/** What the product itself calls something, in the language of the page. */
export function inLanguage(words: Words, language: string): string {
  return (language.startsWith("zh") ? words.zh : words.en) ?? "";
}

/** A field of an act as forms show it, in the language of the page. */
export function shownField({ field, label, choices }: ActField, language: string): FormField {
  const own = new Map(choices.map((choice) => [choice.value, inLanguage(choice.label, language)]));
  return {
    ...field,
    label: label ? inLanguage(label, language) : field.label,
    choices: field.choices.map((choice) => ({ ...choice, label: own.get(choice.value) ?? choice.label })),
  };
}

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
