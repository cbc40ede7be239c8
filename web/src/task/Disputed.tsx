import { useTranslation } from "react-i18next";
import { classesOf } from "../parts/looks/classes";
import { part } from "../parts/looks/part";
import { tone } from "../parts/looks/tone";
import { useMoments } from "../time/useMoments";
import type { TaskView } from "./tasks";
import styles from "./Disputed.module.css";

const css = classesOf(styles);

type Question = NonNullable<TaskView["sides"]["question"]>;
type Dispute = NonNullable<Question["dispute"]>;

/** 职责异议: what a unit disputes, for whoever answers it. */
export function Disputed({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { question } = task.sides;
  const dispute = question?.dispute;
  if (!dispute) return null;
  const due = dispute.workDue ? t("task.disputed.due", { due: moment(dispute.workDue) }) : t("task.disputed.noDue");
  return (
    <section className={part} aria-labelledby="disputed">
      <h3 id="disputed">{t("task.disputed.title", { unit: dispute.from, by: question.by })}</h3>
      <dl className={css("disputed")}>
        <dt>{t("task.disputed.proposed")}</dt>
        <dd>{dispute.proposed}</dd>
        <dt>{t("task.disputed.ground")}</dt>
        <dd>{t("task.disputed.groundSaid", { source: dispute.source, ground: dispute.ground })}</dd>
        <dt>{t("task.disputed.time")}</dt>
        <dd>{due}</dd>
      </dl>
      <Earlier dispute={dispute} />
      <p className={tone("quiet")}>{t(dispute.ruling ? "task.disputed.ruling" : "task.disputed.first")}</p>
    </section>
  );
}

function Earlier({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const { weekday } = useMoments();
  if (dispute.earlier.length === 0) return null;
  return (
    <>
      <h4>{t("task.disputed.earlier")}</h4>
      <ol className={css("earlier")}>
        {dispute.earlier.map((one) => (
          <li key={one.at}>
            {t(one.moved ? "task.disputed.moved" : "task.disputed.stayed", {
              day: weekday(one.at),
              from: one.from,
              to: one.to,
            })}
            {one.reason && ` ${one.reason}`}
          </li>
        ))}
      </ol>
    </>
  );
}
