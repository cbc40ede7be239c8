import { queryOptions } from "@tanstack/react-query";
import { useEffect } from "react";
import { answer, api } from "../api/client";
import { isConflict } from "../api/problem";
import type { FieldValues, Schema } from "../api/schemas";
import type { TaskKey } from "../shown/taskKey";
import { useTyped } from "./useTyped";

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
function saveDraft(task: TaskKey, fields: FieldValues) {
  const keepalive = new TextEncoder().encode(JSON.stringify(fields)).length < mostOnLeaving;
  return answer(api.PUT("/api/tasks/{caseId}/{visit}/{seq}/draft", { params: at(task), body: { fields }, keepalive }));
}

// Fetch Standard: 64 KiB for all requests that outlive their page; some room is for what surrounds the fields.
const mostOnLeaving = 60_000;

/**
 * The draft of a task, kept at the service. What was typed here and did not reach it before is newer than the draft that it has.
 * @param savedAt when the service had a draft last.
 */
export function useTaskDraft(person: string, task: Schema<"TaskView">, savedAt: string | null) {
  const { caseId, visit, seq, canComplete } = task;
  const draft = useTyped<FieldValues>({
    key: { person, of: `task/${caseId}/${visit}/${seq}`, where: "window" },
    fit: (kept) => (typeof kept === "object" ? (kept as FieldValues | null) : null),
    // A form that was emptied is emptied at the service as well.
    isNothing: () => false,
    service: {
      savedAt,
      isRefusal: isConflict,
      save: async (fields) => (await saveDraft(task, fields)).savedAt ?? new Date().toISOString(),
    },
  });
  const { before, keep } = draft;
  useEffect(() => {
    if (before && canComplete) keep(before);
  }, [before, keep, canComplete]);
  return draft;
}
