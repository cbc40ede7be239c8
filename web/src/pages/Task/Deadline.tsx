import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deadlinesQuery, type DeadlineView } from "../../api/cases";
import type { TaskView } from "../../api/tasks";
import { useKeys } from "../../app/keys";
import { Moment } from "../../parts/Moment";
import { dayIn } from "../../parts/moments";

/** 时限, in one sentence; behind it every day that was counted or not. */
export function Deadline({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(false);
  const deadlines = useQuery(deadlinesQuery(task.caseId)).data;
  const mine = deadlines?.find((one) => one.visit === task.visit && one.seq === task.seq);
  useKeys(
    {
      w: () => {
        setWhy(true);
      },
    },
    mine !== undefined,
  );
  if (!mine) return null;
  return (
    <section className="pane" aria-labelledby="deadline">
      <h3 id="deadline">{t("task.deadline.title")}</h3>
      <p>
        <Moment at={mine.dueAt} /> {t("task.deadline.until")}
      </p>
      {mine.explanation && <p className="quiet">{mine.explanation.sentence}</p>}
      <Button
        type="link"
        size="small"
        className="flush"
        onClick={() => {
          setWhy(true);
        }}
      >
        {t("task.deadline.why")}
      </Button>
      <Modal
        open={why}
        title={t("task.deadline.why")}
        footer={null}
        onCancel={() => {
          setWhy(false);
        }}
      >
        <Explanation deadline={mine} />
      </Modal>
    </section>
  );
}

function Explanation({ deadline }: { readonly deadline: DeadlineView }) {
  const { t, i18n } = useTranslation();
  const { explanation, rungs } = deadline;
  if (!explanation) return <p>{t("task.deadline.unexplained")}</p>;
  return (
    <>
      <p>{explanation.sentence}</p>
      {explanation.warnings.map((warning) => (
        <p key={warning.year} className="warn">
          {warning.text}
        </p>
      ))}
      <ol className="days">
        {explanation.days.map((day) => (
          <li key={day.date} className={day.number === null ? "quiet" : undefined}>
            <span>{dayIn(day.date, i18n.language)}</span>
            <span>{day.number}</span>
            <span>{day.why}</span>
          </li>
        ))}
      </ol>
      {rungs.length > 0 && <h3>{t("task.deadline.rungs")}</h3>}
      <ul className="rungs">
        {rungs.map((rung) => (
          <li key={rung.rung + rung.at}>
            <Moment at={rung.at} /> {t(`task.rung.${rung.rung}`, { defaultValue: t("task.rung.other") })}
          </li>
        ))}
      </ul>
    </>
  );
}
