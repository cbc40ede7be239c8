import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import type { FieldValues } from "../api/schemas";
import type { TaskKey } from "../shown/taskKey";

function at({ caseId, visit, seq }: TaskKey) {
  return { path: { caseId, visit, seq } };
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
