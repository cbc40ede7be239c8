import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { DueLight } from "../../time/DueLight";
import { dayIn } from "../../time/moments";
import type { ScheduledDay } from "../inbox";
import styles from "./ScheduleHeads.module.css";

const css = classesOf(styles);

export function OverdueHead({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <h2 className={css("head")}>
      <DueLight light="Overdue">{t("inbox.schedule.overdue")}</DueLight> <span>{count}</span>
    </h2>
  );
}

/** @param today a day such as 2026-11-23. */
export function DayHead({ day, today }: { readonly day: ScheduledDay; readonly today: string }) {
  const { t, i18n } = useTranslation();
  const isToday = day.day === today;
  return (
    <h2 className={css("head")}>
      {isToday && <DueLight light="Today">{t("inbox.schedule.today")}</DueLight>}{" "}
      <span>{dayIn(day.day, i18n.language)}</span> <span>{day.count}</span>
      {day.kind !== "Workday" && <span className={tone("quiet")}> {day.called}</span>}
    </h2>
  );
}
