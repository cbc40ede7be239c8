import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../api/cases";
import { DueLight } from "../../parts/DueLight";
import { TimeLeft } from "../../parts/TimeLeft";
import { WhyThisDay } from "./WhyThisDay";

/** How long there is, by shape, word and time left; pressing it explains the day. */
export function DueButton({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(false);
  return (
    <>
      <button
        type="button"
        className="due-button"
        title={t("task.deadline.why")}
        onClick={() => {
          setWhy(true);
        }}
      >
        <DueLight light={deadline.light}>
          {deadline.light === "Today" && `${t("parts.light.Today")} `}
          <TimeLeft words={deadline.timeLeft} light={deadline.light} />
        </DueLight>
        <span className="unseen">{t("task.deadline.whyLabel")}</span>
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
