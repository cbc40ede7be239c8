import { answer, api } from "../../api/client";
import type { FieldValues, Schema } from "../../api/schemas";
import { keyOf, type TaskKey } from "../../shown/taskKey";

export type ActResult = Schema<"ActResult">;
export type TogetherPreview = Schema<"TogetherPreview">;

/** Tasks that the service takes with one request. */
export const mostAtOnce = 100;

/** A task as a list showed it. */
export interface SeenTask extends TaskKey {
  /** Number of its case's last event then; without it, it does not matter what happened since. */
  readonly turn?: number | null;
}

/** One act meant for several tasks. */
export interface ActForSeveral {
  readonly name: string;
  /** To complete them. */
  readonly outcome?: string;
  readonly fields?: FieldValues;
}

/** Does an act on several, with a result for each. */
export async function actOnTasks(tasks: readonly SeenTask[], act: ActForSeveral): Promise<readonly ActResult[]> {
  const results: ActResult[] = [];
  for (let at = 0; at < tasks.length; at += mostAtOnce) {
    const call = api.POST("/api/tasks/acts/{act}", asked(tasks.slice(at, at + mostAtOnce), act));
    results.push(...(await answer(call)).results);
  }
  return results;
}

/** Whom it would reach, summed up. */
export function previewOnTasks(tasks: readonly SeenTask[], act: ActForSeveral): Promise<TogetherPreview> {
  return answer(api.POST("/api/tasks/acts/{act}/preview", asked(tasks, act)));
}

/** 签收 or 放回 of one. */
export async function claim(task: TaskKey, take: boolean): Promise<ActResult | undefined> {
  const results = await actOnTasks([{ ...task, turn: null }], { name: take ? "claim" : "release" });
  return results.find((result) => keyOf(result) === keyOf(task));
}

function asked(tasks: readonly SeenTask[], { name, outcome = "", fields = {} }: ActForSeveral) {
  const seen = tasks.map(({ caseId, visit, seq, turn = null }) => ({ caseId, visit, seq, turn }));
  return { params: { path: { act: name } }, body: { tasks: seen, outcome: outcome === "" ? null : outcome, fields } };
}
