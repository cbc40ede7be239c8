import { Form } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { caseQuery, deadlinesQuery } from "../../api/cases";
import type { FieldValues, Schema } from "../../api/schemas";
import type { TaskView } from "../../api/tasks";
import { useDocumentTitle } from "../../parts/documentTitle";
import { Acts } from "./Acts";
import { Attachments } from "./Attachments";
import { CaseFacts } from "./CaseFacts";
import { Deadline } from "./Deadline";
import { useDraft } from "./form/draft";
import { TaskForm } from "./form/TaskForm";
import { TaskHead } from "./TaskHead";
import { Timeline } from "./Timeline";

interface Props {
  readonly task: TaskView;
  readonly draft: Schema<"TaskDraft"> | undefined;
}

/** Everything that is needed to finish a task; the acts stay at the bottom. */
export function TaskDesk({ task, draft }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const keeping = useDraft(task, draft?.savedAt ?? null);
  const theCase = useQuery(caseQuery(task.caseId)).data;
  const deadline = useDeadline(task);
  useDocumentTitle(theCase?.summary.title ?? task.title);
  return (
    <>
      <TaskHead task={task} theCase={theCase} deadline={deadline} />
      <div className="task-body">
        <div className="task-work">
          <State task={task} />
          <Guidance text={task.guidance} />
          {task.canComplete && (
            <TaskForm
              task={task}
              form={form}
              initial={(draft?.fields ?? {}) as FieldValues}
              draft={keeping.state}
              onChange={(fields) => {
                keeping.keeper.keep(fields);
              }}
            />
          )}
          {theCase && <CaseFacts theCase={theCase} />}
        </div>
        <aside className="task-side" aria-label={t("task.side")}>
          {deadline && <Deadline deadline={deadline} />}
          <Attachments caseId={task.caseId} />
          <Timeline caseId={task.caseId} />
        </aside>
      </div>
      {task.status === "Open" && (
        <Acts
          task={task}
          form={form}
          onDone={() => {
            keeping.keeper.forget();
          }}
        />
      )}
    </>
  );
}

function useDeadline(task: TaskView) {
  const deadlines = useQuery(deadlinesQuery(task.caseId)).data;
  return deadlines?.find((one) => one.visit === task.visit && one.seq === task.seq);
}

/** Why there is nothing to fill in, when there is not. */
function State({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  if (task.status === "Completed") return <p className="pane good">{t("task.closed", { outcome: task.outcome })}</p>;
  if (task.status === "Cancelled") return <p className="pane quiet">{t("task.cancelled")}</p>;
  if (task.canComplete) return null;
  return <p className="pane warn">{task.whyNot ?? t("task.notYours", { holder: task.holder })}</p>;
}

function Guidance({ text }: { readonly text: string | null }) {
  const { t } = useTranslation();
  if (!text) return null;
  return (
    <section className="pane guidance" aria-labelledby="guidance">
      <h3 id="guidance">{t("task.guidance")}</h3>
      <p>{text}</p>
    </section>
  );
}
