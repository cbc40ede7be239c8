import { queryOptions } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { answer, api } from "../api/client";
import { isConflict, Problem, type Meanwhile } from "../api/problem";
import type { FieldValues, Schema } from "../api/schemas";
import type { TaskKey } from "../shown/taskKey";
import { useTyped } from "./useTyped";

type TaskDraft = Schema<"TaskDraft">;

/** Two windows of one person have written the draft of one task. */
export interface DraftConflict {
  readonly done: Meanwhile | null;
  /** What the service has, from the other window. */
  readonly newest: TaskDraft;
  /** What was typed here, where that is not what stands in the form. */
  readonly mine?: FieldValues;
}

function at({ caseId, visit, seq }: TaskKey) {
  return { path: { caseId, visit, seq } };
}

/** What was typed before; read once, for afterwards the form knows better. */
export function draftQuery(task: TaskKey) {
  return queryOptions({
    queryKey: ["draft", task.caseId, task.visit, task.seq],
    queryFn: () => readDraft(task),
    staleTime: Infinity,
    gcTime: 0,
  });
}

function readDraft(task: TaskKey) {
  return answer(api.GET("/api/tasks/{caseId}/{visit}/{seq}/draft", { params: at(task) }));
}

/** Goes on when the page is left, unless it is larger than browsers allow for that. */
function saveDraft(task: TaskKey, fields: FieldValues, stamp: string | null) {
  const body = { fields, stamp };
  const keepalive = new TextEncoder().encode(JSON.stringify(body)).length < mostOnLeaving;
  return answer(api.PUT("/api/tasks/{caseId}/{visit}/{seq}/draft", { params: at(task), body, keepalive }));
}

// Fetch Standard: 64 KiB for all requests that outlive their page; some room is for what surrounds the fields.
const mostOnLeaving = 60_000;

/**
 * The draft of a task, kept at the service. What was typed here and did not reach it before is newer than the draft that it has; where
 * another window has saved one since, whoever typed both decides.
 * @param read What the service had when the form was opened; undefined where nobody may write one.
 */
export function useTaskDraft(person: string, task: Schema<"TaskView">, read: TaskDraft | undefined) {
  const { caseId, visit, seq, canComplete } = task;
  const saving = useSaving(task, read);
  const draft = useTyped<FieldValues>({
    key: { person, of: `task/${caseId}/${visit}/${seq}`, where: "window" },
    fit: (kept) => (typeof kept === "object" ? (kept as FieldValues | null) : null),
    // A form that was emptied is emptied at the service as well.
    isNothing: () => false,
    service: { savedAt: read?.savedAt ?? null, isRefusal: isConflict, base: saving.base, save: saving.save },
  });
  const { before, aside, keep } = draft;
  const [overruled, decide] = useState(aside !== null && read !== undefined && !same(aside, read.fields));
  useEffect(() => {
    if (before && canComplete) keep(before);
  }, [before, keep, canComplete]);
  const conflict: DraftConflict | null =
    overruled && aside && read
      ? { done: { by: null, at: read.savedAt, what: null }, newest: read, mine: aside }
      : saving.conflict;
  /** From here on the newest is what one writes on. */
  const settle = ({ newest }: DraftConflict) => {
    decide(false);
    saving.settle(newest);
  };
  return { ...draft, conflict, settle };
}

function useSaving(task: TaskKey, read: TaskDraft | undefined) {
  const stamp = useRef(read?.stamp ?? null);
  const sent = useRef<FieldValues | null>(null);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  /** From here on this is what one writes on. */
  const settle = (newest: TaskDraft) => {
    stamp.current = newest.stamp;
    setConflict(null);
  };
  const bring = async (fields: FieldValues, on = stamp.current) => {
    const saved = await saveDraft(task, fields, on);
    settle(saved);
    return saved.savedAt ?? new Date().toISOString();
  };
  const save = async (fields: FieldValues) => {
    const before = sent.current;
    sent.current = fields;
    try {
      return await bring(fields);
    } catch (problem) {
      if (!(problem instanceof Problem && problem.code === "task-draft-changed")) throw problem;
      const newest = await readDraft(task);
      // The answer to the save before got lost on its way: what the service has is from here.
      if (before && same(before, newest.fields)) return bring(fields, newest.stamp);
      setConflict({ done: problem.meanwhile, newest });
      throw problem;
    }
  };
  return { save, conflict, settle, base: () => stamp.current };
}

function same(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}
