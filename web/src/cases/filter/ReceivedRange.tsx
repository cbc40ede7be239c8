import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../office/office";
import { dayAfter, dayOf, startOfDay } from "../../time/officeClock";
import { DayInput } from "../../fields/inputs/TimeInput";
import type { Change } from "./caseFilter";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { tone } from "../../parts/looks/tone";
import styles from "./ReceivedRange.module.css";

const css = classesOf(styles);

interface Props {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (change: Change) => void;
}

/** 收到日期, from and to a day of the office, both included; each may be open. */
export function ReceivedRange({ from, to, onChange }: Props) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  return (
    <fieldset className={css("case-range")}>
      <legend className={only("heard")}>{t("cases.filter.received")}</legend>
      <span aria-hidden="true">{t("cases.filter.received")}</span>
      <EdgeDay
        label={t("cases.filter.receivedFrom")}
        day={from ? dayOf(from, zone) : ""}
        onDay={(day) => {
          onChange({ receivedFrom: startOfDay(day, zone) || undefined });
        }}
      />
      <span aria-hidden="true">–</span>
      <EdgeDay
        label={t("cases.filter.receivedTo")}
        day={to ? dayBefore(to, zone) : ""}
        onDay={(day) => {
          onChange({ receivedTo: day === "" ? undefined : startOfDay(dayAfter(day), zone) });
        }}
      />
      {from && to && Date.parse(from) >= Date.parse(to) && (
        <span className={tone("warn")} role="alert">
          {t("cases.filter.reversed")}
        </span>
      )}
    </fieldset>
  );
}

/** The last day that is in, when `to` is the first moment that is out. */
function dayBefore(to: string, zone: string): string {
  return dayOf(new Date(Date.parse(to) - 1).toISOString(), zone);
}

interface EdgeProps {
  readonly label: string;
  readonly day: string;
  readonly onDay: (day: string) => void;
}

const firstDay = "1990-01-01";

/** A day that counts once it is whole: while its year is typed it is in the first century. */
function EdgeDay({ label, day, onDay }: EdgeProps) {
  const { zone } = useOffice();
  const [typed, setTyped] = useState({ day, text: day });
  return (
    <DayInput
      label={label}
      last={dayOf(new Date().toISOString(), zone)}
      value={typed.day === day ? typed.text : day}
      onChange={(entered) => {
        const text = String(entered);
        const counts = text === "" || text >= firstDay;
        setTyped({ day: counts ? text : day, text });
        if (counts) onDay(text);
      }}
    />
  );
}
