import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
import type { TaskKey } from "../../shown/taskKey";

export type ClaimResult = Schema<"ClaimResult">;

/** Tasks that the service takes with one request. */
const mostAtOnce = 100;

/** 签收 or 放回 of several, with a result for each. */
export async function claim(tasks: readonly TaskKey[], take: boolean): Promise<readonly ClaimResult[]> {
  const results: ClaimResult[] = [];
  for (let at = 0; at < tasks.length; at += mostAtOnce) {
    const some = tasks.slice(at, at + mostAtOnce);
    const body = { tasks: some.map(({ caseId, visit, seq }) => ({ caseId, visit, seq })) };
    const call = take ? api.POST("/api/tasks/claim", { body }) : api.POST("/api/tasks/release", { body });
    results.push(...(await answer(call)).results);
  }
  return results;
}
