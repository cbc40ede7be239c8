import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { UrgeButton } from "../notes/UrgeButton";
import { peopleQuery } from "../office/people";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { tone, type Tone } from "../parts/looks/tone";
import { useMe } from "../session/session";
import { useMoments } from "../time/useMoments";
import { TakeBack } from "./acts/MoreActs";
import { Asked, CameBack } from "./CameBack";
import { Disputed } from "./Disputed";
import type { TaskView } from "./tasks";
import styles from "./TaskState.module.css";

const css = classesOf(styles);

/** What one has to know before the rest: who has it, whether it stands still, why it came back, what one is asked. */
export function TaskState({ task }: { readonly task: TaskView }) {
  return (
    <>
      <State task={task} />
      <TakeBack task={task} />
      <CameBack task={task} />
      <Asked task={task} />
      <Disputed task={task} />
      <Urged task={task} />
    </>
  );
}

function Said({ as, text }: { readonly as: Tone; readonly text: string }) {
  return <p className={`${pane} ${tone(as)}`}>{text}</p>;
}

/** Why there is nothing to fill in, when there is not. */
function State({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const me = useMe();
  const held = task.status === "Open" && task.claimedBy !== null && task.claimedBy !== me.code;
  const people = useQuery({ ...peopleQuery, enabled: held }).data;
  const holder = held ? people?.find(({ code }) => code === task.claimedBy) : undefined;
  const { endedBy } = task.sides;
  if (task.status === "Completed")
    return <Said as="good" text={t("task.closed", { who: task.closedByName, outcome: task.outcome })} />;
  if (task.status === "Cancelled")
    return <Said as="quiet" text={endedBy ? t("task.endedBy", { who: endedBy }) : t("task.cancelled")} />;
  if (task.canComplete)
    return (
      <>
        {task.passed && <Said as="quiet" text={task.passed} />}
        <Paused task={task} />
      </>
    );
  if (task.passed) return <Said as="warn" text={task.passed} />;
  if (holder) return <Said as="warn" text={t("task.heldBy", { who: holder.name })} />;
  return <Said as="warn" text={task.whyNot ?? t("task.notYours", { holder: task.holder })} />;
}

/** 停表. */
function Paused({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { paused } = task.sides;
  if (!paused) return null;
  const { by, since, until, reason } = paused;
  const key = until ? "task.paused" : "task.pausedOpen";
  return <Said as="quiet" text={t(key, { by, since: moment(since), until: until ? moment(until) : "", reason })} />;
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
