import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../api/schemas";
import { DueLight } from "./DueLight";
import { TimeLeft } from "./TimeLeft";
import { WhyThisDay } from "./WhyThisDay";
import { classesOf } from "../parts/looks/classes";
import { only } from "../parts/looks/only";
import styles from "./DueButton.module.css";

const css = classesOf(styles);

/** How long there is, by shape, word and time left; pressing it explains the day. */
export function DueButton({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(false);
  return (
    <>
      <button
        type="button"
        className={css("due-button")}
        title={t("time.deadline.why")}
        onClick={() => {
          setWhy(true);
        }}
      >
        <DueLight light={deadline.light}>
          {deadline.light === "Today" && `${t("time.light.Today")} `}
          <TimeLeft words={deadline.timeLeft} light={deadline.light} />
        </DueLight>
        <span className={only("heard")}>{t("time.deadline.whyLabel")}</span>
      </button>
      <WhyThisDay
        deadline={deadline}
        open={why}
        onClose={() => {
          setWhy(false);
        }}
      />
    </>
  );
}
