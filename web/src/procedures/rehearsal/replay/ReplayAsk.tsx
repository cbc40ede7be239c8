import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "../../../fields/inputs/TimeInput";
import { useOffice } from "../../../office/office";
import { classesOf } from "../../../parts/looks/classes";
import type { ProcedureText } from "../../procedures";
import { AssumedSteps, type StepsAssumed } from "./AssumedSteps";
import { LimitInput } from "./LimitInput";
import { lastMonth, periodOf, type Days, type Limit, type ReplayAsked, type ReplayReport } from "./replay";
import styles from "./ReplayPane.module.css";

const css = classesOf(styles);

interface Props {
  readonly text: ProcedureText;
  /** What the replay before assumed: only these steps need an assumption. */
  readonly assumed: ReplayReport["assumed"];
  readonly busy: boolean;
  readonly onAsk: (asked: ReplayAsked) => void;
}

/** Which cases, and what is assumed of steps that the past says nothing of. */
export function ReplayAsk({ text, assumed, busy, onAsk }: Props) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const [days, setDays] = useState<Days>(() => lastMonth(new Date().toISOString(), zone));
  const [duration, setDuration] = useState<Limit | null>(null);
  const [steps, setSteps] = useState<StepsAssumed>({});
  return (
    <>
      <div className={css("ask")}>
        <Period days={days} onDays={setDays} />
        <span className={css("ask")} role="group" aria-label={t("rehearsal.replay.duration")}>
          {t("rehearsal.replay.duration")}
          <LimitInput limit={duration} usual={t("rehearsal.replay.usual")} onLimit={setDuration} />
        </span>
        <Button
          loading={busy && { delay: 300 }}
          disabled={days.first === "" || days.last === "" || days.first > days.last}
          onClick={() => {
            onAsk({ ...periodOf(days, zone), duration, steps });
          }}
        >
          {t(assumed.length > 0 ? "rehearsal.replay.again" : "rehearsal.replay.run")}
        </Button>
      </div>
      {assumed.length > 0 && <AssumedSteps text={text} assumed={assumed} steps={steps} onSteps={setSteps} />}
    </>
  );
}

function Period({ days, onDays }: { readonly days: Days; readonly onDays: (days: Days) => void }) {
  const { t } = useTranslation();
  const ends = ["first", "last"] as const;
  return ends.map((end) => (
    <label key={end}>
      {t(`rehearsal.replay.${end}`)}
      <DayInput
        label={t(`rehearsal.replay.${end}Day`)}
        value={days[end]}
        onChange={(day) => {
          if (typeof day === "string") onDays({ ...days, [end]: day });
        }}
      />
    </label>
  ));
}
