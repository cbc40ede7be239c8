import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Form, type FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldValues, OutcomeView } from "../../api/schemas";
import { handedInFor } from "../../fields/check";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { useSettled } from "../../parts/useSettled";
import { useMoments } from "../../time/useMoments";
import { previewTask, type TaskPreview, type TaskView } from "../tasks";
import { useCheck } from "./useCheck";
import styles from "./Ahead.module.css";

const css = classesOf(styles);

/** How long nothing is typed before it is asked what would happen, in milliseconds. */
const pause = 600;

/** More labels than a line holds: the rest is counted. */
const mostLabels = 3;

interface Props {
  readonly task: TaskView;
  readonly form: FormInstance;
  readonly outcome: OutcomeView | null;
}

/** Beside the button: what is still missing, or what it will do, whom it reaches by when, and until when it can be taken back. */
export function Ahead({ task, form, outcome }: Props) {
  const { t } = useTranslation();
  if (!outcome) return <span className={tone("quiet")}>{t("task.ahead.choose")}</span>;
  return <AheadOf key={outcome.name} task={task} form={form} outcome={outcome} />;
}

function AheadOf({ task, form, outcome }: Props & { readonly outcome: OutcomeView }) {
  const { t } = useTranslation();
  const check = useCheck(task);
  const entered = (Form.useWatch([], form) ?? {}) as Readonly<Record<string, unknown>>;
  const wrong = check(outcome, entered).map(({ field }) => field);
  const ahead = useAhead(task, outcome, handedInFor(outcome, task.form, entered), wrong.length === 0);
  if (wrong.length > 0) {
    const labels = task.form.filter(({ name }) => wrong.includes(name)).map(({ label }) => label);
    const key = labels.length > mostLabels ? "task.ahead.missingMore" : "task.ahead.missing";
    const named = labels.slice(0, mostLabels).join(t("parts.and"));
    return <span className={tone("quiet")}>{t(key, { labels: named, count: labels.length })}</span>;
  }
  return ahead ? <Told ahead={ahead} /> : null;
}

/** 预告, asked again when nothing has been typed for a moment. Where it cannot be had, nothing is said. */
function useAhead(task: TaskView, outcome: OutcomeView, entered: FieldValues, whole: boolean) {
  const settled = useSettled(JSON.stringify(entered), pause);
  const { data } = useQuery({
    queryKey: ["inbox", "task", task.caseId, task.visit, task.seq, "ahead", outcome.name, settled],
    queryFn: () => previewTask(task, outcome.name, JSON.parse(settled) as FieldValues),
    enabled: whole,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  return data;
}

function Told({ ahead }: { readonly ahead: TaskPreview }) {
  const { t } = useTranslation();
  const { result, next, waits, cancelled, awaited, back, canBeTakenBack } = ahead;
  const and = t("parts.and");
  const tasks = useReached(next);
  const stopped = [
    ...waits,
    ...(cancelled.length > 0 ? [t("task.confirm.cancelled", { steps: cancelled.join(and) })] : []),
  ];
  return (
    <p className={css("told")}>
      {result !== null && <strong>{t("task.confirm.ends", { result })}</strong>}
      {tasks.length > 0 && <span>{t("task.ahead.then", { tasks: tasks.join(t("task.ahead.and")) })}</span>}
      {awaited.length > 0 && <span>{t("task.confirm.awaited", { names: awaited.join(and) })}</span>}
      {stopped.map((line) => (
        <span key={line} className={tone("warn")}>
          {line}
        </span>
      ))}
      <span className={tone(canBeTakenBack ? "quiet" : "warn")}>{back}</span>
    </p>
  );
}

/** Whom it reaches by when; several at one step and by one time in one go. */
function useReached(next: TaskPreview["next"]): readonly string[] {
  const { t } = useTranslation();
  const { due: dueWords } = useMoments();
  const together = new Map<string, { step: string; due: string | null; who: string[] }>();
  for (const { step, to, due } of next) {
    const who = to.length > 0 ? to.join(t("parts.or")) : t("task.confirm.nobody");
    const same = together.get(`${step} ${due ?? ""}`);
    if (same) same.who.push(who);
    else together.set(`${step} ${due ?? ""}`, { step, due: due ?? null, who: [who] });
  }
  return [...together.values()].map(({ step, due, who }) => {
    const words = { step, who: who.join(t("parts.and")) };
    return due ? t("task.ahead.nextDue", { ...words, at: dueWords(due) }) : t("task.ahead.next", words);
  });
}
