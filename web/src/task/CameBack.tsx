import { useTranslation } from "react-i18next";
import { part } from "../parts/looks/part";
import { tone } from "../parts/looks/tone";
import { useMoments } from "../time/useMoments";
import type { TaskView } from "./tasks";

/** 退回: why the task came back, and which way it takes when it is done again. */
export function CameBack({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const { returned } = task.sides;
  if (!returned || task.status !== "Open") return null;
  const { from, by, reason, straight, changed } = returned;
  const way = !straight
    ? t("task.returned.allSteps")
    : changed.length > 0
      ? t("task.returned.changed", { fields: changed.join(t("parts.and")) })
      : t("task.returned.straight", { by });
  return (
    <section className={part} aria-labelledby="returned">
      <h3 id="returned">{t("task.returned.title", { by, from })}</h3>
      <p className={tone("warn")}>{reason}</p>
      <p className={tone("quiet")}>{way}</p>
    </section>
  );
}

/** 征询: what one is asked. */
export function Asked({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { question } = task.sides;
  if (!question?.text) return null;
  const { until, days } = question;
  return (
    <section className={part} aria-labelledby="asked">
      <h3 id="asked">{t(question.isRequest ? "task.requested" : "task.asked", { by: question.by })}</h3>
      {until && <p>{t("task.requestedUntil", { at: moment(until) })}</p>}
      {days !== undefined && days !== null && <p>{t("task.requestedDays", { count: days })}</p>}
      <p>{question.text}</p>
    </section>
  );
}
