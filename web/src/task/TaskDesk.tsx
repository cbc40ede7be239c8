import { Form } from "antd";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { caseQuery, deadlinesQuery, type CaseView } from "../shown/cases";
import type { Schema } from "../api/schemas";
import { LongWords } from "../parts/LongWords";
import { useTaskDraft } from "../typed/taskDraft";
import type { TaskView } from "./tasks";
import { useMe } from "../session/session";
import { useDocumentTitle } from "../parts/documentTitle";
import { Acts } from "./acts/Acts";
import { noteOpened } from "./acts/doing";
import { FactsBeside } from "./facts/FactsBeside";
import { begunWith } from "./form/begun";
import { useChosenOutcome } from "./form/chosen";
import { Entry } from "./form/Entry";
import { readingPane, useUnasked } from "./listBeside";
import { markSeen } from "./markSeen";
import { TaskHead } from "./TaskHead";
import { TaskState } from "./TaskState";
import { classesOf } from "../parts/looks/classes";
import styles from "./TaskDesk.module.css";

const css = classesOf(styles);

/** Lines of what was raised that stand above the form where there is no room beside it. */
const briefLines = 2;

interface Props {
  readonly task: TaskView;
  readonly draft: Schema<"TaskDraft"> | undefined;
}

/** Everything that is needed to finish a task: what is known on the left, the form on the right, the acts at the bottom. */
export function TaskDesk({ task, draft }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const { code } = useMe();
  const keeping = useTaskDraft(code, task, draft);
  const [handedIn, setHandedIn] = useState(false);
  const [initial] = useState(keeping.before ?? begunWith(task, draft));
  const chosen = useChosenOutcome(task, initial);
  const theCase = useQuery(caseQuery(task.caseId)).data;
  const deadline = useDeadline(task);
  useDocumentTitle(theCase?.summary.title ?? task.title);
  useNotingOpened(task);
  return (
    <>
      <TaskHead task={task} theCase={theCase} deadline={deadline} />
      <div className={css("task-body")}>
        <div className={css("desk")}>
          <div className={css("before")}>
            <TaskState task={task} />
            {theCase && <Brief theCase={theCase} />}
          </div>
          <div className={css("work")}>
            <Guidance text={task.guidance} />
            {!handedIn && <Entry task={task} form={form} keeping={keeping} initial={initial} chosen={chosen} />}
          </div>
          <aside className={css("facts")} aria-label={t("task.side")}>
            <FactsBeside task={task} theCase={theCase} deadline={deadline} />
          </aside>
        </div>
      </div>
      {task.status === "Open" && (
        <Acts
          task={task}
          form={form}
          chosen={chosen.outcome}
          onDone={() => {
            keeping.forget();
            setHandedIn(true);
          }}
        />
      )}
    </>
  );
}

/** Whoever has the task before them cannot be taken it from unawares. What opened by itself has been opened once they turn to it. */
function useNotingOpened({ caseId, visit, seq, canComplete }: TaskView) {
  const isUnasked = useUnasked();
  const cache = useQueryClient();
  useEffect(() => {
    if (!canComplete) return undefined;
    // That it could not be noted is nothing to trouble anybody with.
    const note = () => {
      noteOpened({ caseId, visit, seq }).then(
        () => {
          markSeen(cache, { caseId, visit, seq });
        },
        () => undefined,
      );
    };
    if (isUnasked) return onTurnedTo(note);
    note();
    return undefined;
  }, [cache, caseId, visit, seq, canComplete, isUnasked]);
}

/** The first press, key or turn of the wheel in the pane. */
function onTurnedTo(then: () => void): () => void {
  const gone = new AbortController();
  const turned = () => {
    gone.abort();
    then();
  };
  for (const kind of ["pointerdown", "keydown", "wheel"])
    document
      .getElementById(readingPane)
      ?.addEventListener(kind, turned, { capture: true, passive: true, signal: gone.signal });
  return () => {
    gone.abort();
  };
}

function useDeadline(task: TaskView) {
  const deadlines = useQuery(deadlinesQuery(task.caseId)).data;
  return deadlines?.find((one) => one.visit === task.visit && one.seq === task.seq);
}

/** What it is about in two lines, where the facts stand below the form. */
function Brief({ theCase }: { readonly theCase: CaseView }) {
  return (
    <div className={css("brief")}>
      <LongWords text={theCase.body} lines={briefLines} />
    </div>
  );
}

/** What is to be done at this step: in sight where there is room, else on asking. */
function Guidance({ text }: { readonly text: string | null }) {
  const { t } = useTranslation();
  if (!text) return null;
  return (
    <details className={css("guidance")} open={hasRoom()}>
      <summary>{t("task.guidance")}</summary>
      <p>{text}</p>
    </details>
  );
}

function hasRoom(): boolean {
  return window.matchMedia("(width >= 1200px) and (height >= 560px)").matches;
}
