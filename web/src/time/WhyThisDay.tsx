import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../api/schemas";
import { Moment } from "./Moment";
import { dayIn } from "./moments";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import styles from "./WhyThisDay.module.css";

const css = classesOf(styles);

interface Props {
  readonly deadline: DeadlineView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 为什么是这一天: every day that was counted or not, and what is still to come. */
export function WhyThisDay({ deadline, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal open={open} title={t("time.deadline.why")} footer={null} onCancel={onClose}>
      <Explanation deadline={deadline} />
    </Modal>
  );
}

function Explanation({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const { explanation, rungs, setBy } = deadline;
  if (!explanation && !setBy) return <p>{t("time.deadline.unexplained")}</p>;
  return (
    <>
      {setBy && <p>{setBy}</p>}
      {explanation && <Counted explanation={explanation} />}
      {rungs.length > 0 && <h3>{t("time.deadline.rungs")}</h3>}
      <ul className={css("rungs")}>
        {rungs.map((rung) => (
          <li key={rung.rung + rung.at}>
            <Moment at={rung.at} /> {rung.label ?? t("time.rung.other")}
            {rung.to.length > 0 && (
              <span className={tone("quiet")}> {t("time.rung.to", { who: rung.to.join(t("parts.and")) })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every day that was counted or not. */
function Counted({ explanation }: { readonly explanation: NonNullable<DeadlineView["explanation"]> }) {
  const { i18n } = useTranslation();
  return (
    <>
      <p>{explanation.sentence}</p>
      {explanation.warnings.map((warning) => (
        <p key={warning.year} className={tone("warn")}>
          {warning.text}
        </p>
      ))}
      <ol className={css("days")}>
        {explanation.days.map((day) => (
          <li key={day.date} className={day.number === null ? tone("quiet") : undefined}>
            <span>{dayIn(day.date, i18n.language)}</span>
            <span>{day.number}</span>
            <span>{day.why}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
