import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../api/schemas";
import { useKeys } from "../../parts/keys";
import { Moment } from "../../time/Moment";
import { WhyThisDay } from "../../time/WhyThisDay";
import { classesOf } from "../../parts/looks/classes";
import { part } from "../../parts/looks/part";
import { tone } from "../../parts/looks/tone";
import styles from "./Deadline.module.css";

const css = classesOf(styles);

/** 时限, in one sentence; behind it every day that was counted or not. */
export function Deadline({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(false);
  const ask = () => {
    setWhy(true);
  };
  useKeys({ w: ask });
  return (
    <section className={part} aria-labelledby="deadline">
      <h3 id="deadline">{t("time.deadline.title")}</h3>
      <p>
        <Moment at={deadline.dueAt} /> {t("time.deadline.until")}
      </p>
      {deadline.explanation && <p className={tone("quiet")}>{deadline.explanation.sentence}</p>}
      <Button type="link" size="small" className={css("flush")} onClick={ask}>
        {t("time.deadline.why")}
      </Button>
      <WhyThisDay
        deadline={deadline}
        open={why}
        onClose={() => {
          setWhy(false);
        }}
      />
    </section>
  );
}
