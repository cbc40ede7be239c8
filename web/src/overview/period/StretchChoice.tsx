import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "../../fields/inputs/TimeInput";
import { useOffice } from "../../office/office";
import { classesOf } from "../../parts/looks/classes";
import { Pills } from "../../parts/Pills";
import { dayOf } from "../../time/officeClock";
import { kinds, type Stretch } from "./stretch";
import styles from "./period.module.css";

const css = classesOf(styles);

interface Props {
  readonly stretch: Stretch;
  /** The days that are shown: what one's own begin with. */
  readonly shown: { readonly first: string; readonly last: string } | undefined;
  readonly onChange: (stretch: Stretch) => void;
}

/** 本月、本季度、本年、近 30 天 or days of one's own. */
export function StretchChoice({ stretch, shown, onChange }: Props) {
  const { t } = useTranslation();
  const pills = kinds.map((value) => ({ value, label: t(`overview.period.kind.${value}`) }));
  return (
    <div className={css("stretch")}>
      <Pills
        label={t("overview.period.choose")}
        groups={[pills]}
        value={stretch.kind}
        onChange={(chosen) => {
          const kind = kinds.find((known) => known === chosen) ?? kinds[0];
          onChange(kind === "Own" && shown ? { kind, first: shown.first, last: shown.last } : { kind });
        }}
      />
      {stretch.kind === "Own" && stretch.first && stretch.last && (
        <OwnDays first={stretch.first} last={stretch.last} onChange={onChange} />
      )}
    </div>
  );
}

interface OwnProps {
  readonly first: string;
  readonly last: string;
  readonly onChange: (stretch: Stretch) => void;
}

const earliest = "1990-01-01";

/** Two days that count once they are whole and in order. */
function OwnDays({ first, last, onChange }: OwnProps) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const [typed, setTyped] = useState({ first, last });
  const today = dayOf(new Date().toISOString(), zone);
  function enter(change: Partial<typeof typed>) {
    const next = { ...typed, ...change };
    setTyped(next);
    if (next.first >= earliest && next.last >= next.first) onChange({ kind: "Own", ...next });
  }
  return (
    <span className={css("own")}>
      <DayInput
        label={t("overview.period.first")}
        last={today}
        value={typed.first}
        onChange={(day) => {
          enter({ first: String(day) });
        }}
      />
      <span aria-hidden="true">–</span>
      <DayInput
        label={t("overview.period.last")}
        last={today}
        value={typed.last}
        onChange={(day) => {
          enter({ last: String(day) });
        }}
      />
    </span>
  );
}
