import { Form, type FormInstance } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { caseQuery, deadlinesQuery } from "../shown/cases";
import { peopleQuery } from "../office/people";
import type { FieldValues, Schema } from "../api/schemas";
import { UrgeButton } from "../notes/UrgeButton";
import { useTaskDraft, type DraftConflict } from "../typed/taskDraft";
import type { TaskView } from "./tasks";
import { useMe } from "../session/session";
import { useMoments } from "../time/useMoments";
import { useDocumentTitle } from "../parts/documentTitle";
import { Acts } from "./acts/Acts";
import { noteOpened } from "./acts/doing";
import { TakeBack } from "./acts/MoreActs";
import { Asked, CameBack } from "./CameBack";
import { Disputed } from "./Disputed";
import { Raised } from "./Raised";
import { EarlierSteps } from "./earlier/EarlierSteps";
import { NotHandedIn } from "./form/NotHandedIn";
import { OtherWindow } from "./form/OtherWindow";
import { TaskForm } from "./form/TaskForm";
import { Side } from "./Side";
import { Signers } from "./Signers";
import { TaskHead } from "./TaskHead";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { tone } from "../parts/looks/tone";
import styles from "./TaskDesk.module.css";

const css = classesOf(styles);

interface Props {
  readonly task: TaskView;
  readonly draft: Schema<"TaskDraft"> | undefined;
}

/** Everything that is needed to finish a task; the acts stay at the bottom. */
export function TaskDesk({ task, draft }: Props) {
  const [form] = Form.useForm();
  const { code } = useMe();
  const keeping = useTaskDraft(code, task, draft);
  const [handedIn, setHandedIn] = useState(false);
  const theCase = useQuery(caseQuery(task.caseId)).data;
  const deadline = useDeadline(task);
  useDocumentTitle(theCase?.summary.title ?? task.title);
  useNotingOpened(task);
  return (
    <>
      <TaskHead task={task} theCase={theCase} deadline={deadline} />
      <div className={css("task-body")}>
        <div className={css("task-work")}>
          <State task={task} />
          <TakeBack task={task} />
          <CameBack task={task} />
          <Asked task={task} />
          <Disputed task={task} />
          <Signers task={task} />
          <Urged task={task} />
          <Guidance text={task.guidance} />
          {theCase && <Raised theCase={theCase} />}
          <EarlierSteps caseId={task.caseId} over={task.status !== "Open"} />
          {!handedIn && <Entry task={task} draft={draft} form={form} keeping={keeping} />}
        </div>
        <Side caseId={task.caseId} deadline={deadline} />
      </div>
      {task.status === "Open" && (
        <Acts
          task={task}
          form={form}
          onDone={() => {
            keeping.forget();
            setHandedIn(true);
          }}
        />
      )}
    </>
  );
}

/** Whoever has the task before them cannot be taken it from unawares. */
function useNotingOpened({ caseId, visit, seq, canComplete }: TaskView) {
  useEffect(() => {
    // That it could not be noted is nothing to trouble anybody with.
    if (canComplete) noteOpened({ caseId, visit, seq }).catch(() => undefined);
  }, [caseId, visit, seq, canComplete]);
}

interface EntryProps extends Props {
  readonly form: FormInstance;
  readonly keeping: ReturnType<typeof useTaskDraft>;
}

/** What is filled in; when somebody else was faster, or oneself in another window, what had been. */
function Entry({ task, draft, form, keeping }: EntryProps) {
  const { state, keep, forget, before, conflict, settle } = keeping;
  const me = useMe();
  // What a rule table suggests is filled in until somebody decides otherwise.
  const [initial] = useState(before ?? ((draft?.savedAt ? draft.fields : (written(task) ?? {})) as FieldValues));
  const [entered, setEntered] = useState(initial);
  useEffect(() => {
    // A task that somebody else took or did takes no draft any more.
    if (!task.canComplete) forget();
  }, [forget, task.canComplete]);
  if (!task.canComplete)
    return (entered !== initial || task.closedBy !== me.code) && <NotHandedIn form={task.form} entered={entered} />;
  const take = (over: DraftConflict, fields: FieldValues) => {
    settle(over);
    setEntered(fields);
    form.setFieldsValue(Object.fromEntries(task.form.map(({ name }) => [name, fields[name]])));
  };
  return (
    <>
      {conflict && (
        <OtherWindow
          form={task.form}
          conflict={conflict}
          entered={conflict.mine ?? entered}
          onMine={(mine) => {
            take(conflict, mine);
            keep(mine);
          }}
          onTheirs={() => {
            take(conflict, conflict.newest.fields as FieldValues);
            forget();
          }}
        />
      )}
      <TaskForm
        task={task}
        form={form}
        initial={initial}
        draft={state}
        onChange={(fields) => {
          setEntered(fields);
          keep(fields);
        }}
      />
    </>
  );
}

/** What stands in the form at first: what is asked for, what came back to be mended, or what a rule table suggests. */
function written({ sides, known, suggested }: TaskView): FieldValues | undefined {
  if (sides.returned !== null || sides.question?.isRequest === true) return known as FieldValues;
  return suggested?.values as FieldValues | undefined;
}

function useDeadline(task: TaskView) {
  const deadlines = useQuery(deadlinesQuery(task.caseId)).data;
  return deadlines?.find((one) => one.visit === task.visit && one.seq === task.seq);
}

/** Why there is nothing to fill in, when there is not. */
function State({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const me = useMe();
  const held = task.status === "Open" && task.claimedBy !== null && task.claimedBy !== me.code;
  const people = useQuery({ ...peopleQuery, enabled: held }).data;
  const holder = held ? people?.find(({ code }) => code === task.claimedBy) : undefined;
  if (task.status === "Completed")
    return (
      <p className={`${pane} ${tone("good")}`}>{t("task.closed", { who: task.closedByName, outcome: task.outcome })}</p>
    );
  if (task.status === "Cancelled") {
    const { endedBy } = task.sides;
    const said = endedBy ? t("task.endedBy", { who: endedBy }) : t("task.cancelled");
    return <p className={`${pane} ${tone("quiet")}`}>{said}</p>;
  }
  if (task.canComplete)
    return (
      <>
        {task.passed && <p className={`${pane} ${tone("quiet")}`}>{task.passed}</p>}
        <Paused task={task} />
      </>
    );
  if (task.passed) return <p className={`${pane} ${tone("warn")}`}>{task.passed}</p>;
  if (holder) return <p className={`${pane} ${tone("warn")}`}>{t("task.heldBy", { who: holder.name })}</p>;
  return <p className={`${pane} ${tone("warn")}`}>{task.whyNot ?? t("task.notYours", { holder: task.holder })}</p>;
}

/** 停表. */
function Paused({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { paused } = task.sides;
  if (!paused) return null;
  const { by, since, until, reason } = paused;
  const key = until ? "task.paused" : "task.pausedOpen";
  const said = t(key, { by, since: moment(since), until: until ? moment(until) : "", reason });
  return <p className={`${pane} ${tone("quiet")}`}>{said}</p>;
}

/** How often it was urged, and, for whoever waits for it, a button to do so. */
function Urged({ task }: { readonly task: TaskView }) {
  if (task.status !== "Open" || (!task.urges && !task.mayUrge)) return null;
  return (
    <div className={css("urged")}>
      <UrgeButton task={task} of={task} />
    </div>
  );
}

function Guidance({ text }: { readonly text: string | null }) {
  const { t } = useTranslation();
  if (!text) return null;
  return (
    <section className={`${pane} ${css("guidance")}`} aria-labelledby="guidance">
      <h3 id="guidance">{t("task.guidance")}</h3>
      <p>{text}</p>
    </section>
  );
}
