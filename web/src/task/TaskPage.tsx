import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { Problem } from "../api/problem";
import type { TaskKey } from "../shown/taskKey";
import { draftQuery } from "../typed/taskDraft";
import { taskQuery, type TaskView } from "./tasks";
import { ErrorState } from "../parts/ErrorState";
import { LoadingPane } from "../parts/Loading";
import { TaskDesk } from "./TaskDesk";

/** One task in the reading pane. Each task has a form of its own, so that nothing typed for one shows up in another. */
export default function TaskPage() {
  const { caseId, visit, seq } = useParams();
  const task: TaskKey = { caseId: Number(caseId), visit: Number(visit), seq: Number(seq) };
  return <Opened key={`${caseId}/${visit}/${seq}`} task={task} />;
}

/** It went to somebody else while it was open here: what was typed is still there to be copied. */
function lost(task: TaskView, why: Error): TaskView {
  if (!(why instanceof Problem) || why.status !== 404) return task;
  return { ...task, canComplete: false, whyNot: why.message, sides: { ...task.sides, acts: [] } };
}

function Opened({ task }: { readonly task: TaskKey }) {
  const view = useQuery(taskQuery(task));
  const draft = useQuery({ ...draftQuery(task), enabled: view.data?.canComplete === true, retry: false });
  if (view.isError && !view.data) return <ErrorState problem={view.error} onRetry={() => void view.refetch()} />;
  if (!view.data || draft.isLoading) return <LoadingPane />;
  return <TaskDesk task={view.isError ? lost(view.data, view.error) : view.data} draft={draft.data} />;
}
