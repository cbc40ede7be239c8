import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../api/cases";
import { useKeys } from "../../app/keys";
import { Moment } from "../../parts/Moment";
import { WhyThisDay } from "./WhyThisDay";
import { useWhyWords } from "./whyWords";

/** 时限, in one sentence; behind it every day that was counted or not. */
export function Deadline({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const words = useWhyWords();
  const [why, setWhy] = useState(false);
  const ask = () => {
    setWhy(true);
  };
  useKeys({ w: ask });
  return (
    <section className="pane" aria-labelledby="deadline">
      <h3 id="deadline">{t("task.deadline.title")}</h3>
      <p>
        <Moment at={deadline.dueAt} /> {t("task.deadline.until")}
      </p>
      {deadline.explanation && <p className="quiet">{words.sentence(deadline.explanation)}</p>}
      <Button type="link" size="small" className="flush" onClick={ask}>
        {t("task.deadline.why")}
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
