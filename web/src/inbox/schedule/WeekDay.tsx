import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { dayIn, weekdayIn } from "../../time/moments";
import type { ScheduledDay } from "../inbox";
import styles from "./WeekDay.module.css";

const css = classesOf(styles);

interface Props {
  readonly day: ScheduledDay;
  readonly isToday: boolean;
  readonly isPast: boolean;
  readonly onChoose: () => void;
}

/** One day of the week: its date, whether it is worked, and how much is due on it. */
export function WeekDay({ day, isToday, isPast, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const off = day.kind === "Weekend" || day.kind === "Holiday";
  const { count } = day;
  return (
    <button
      type="button"
      className={css("day", isToday && "today", off && "off", isPast && "past")}
      aria-current={isToday ? "date" : undefined}
      aria-disabled={count === 0}
      title={day.called}
      onClick={onChoose}
    >
      <span className={css("weekday")}>{weekdayIn(day.day, i18n.language)}</span>
      <span className={css("date")}>
        {Number(day.day.slice(-2))}
        {off && <span className={css("mark")}>{t("inbox.schedule.off")}</span>}
        {day.kind === "MakeupWorkday" && <span className={css("mark")}>{t("inbox.schedule.worked")}</span>}
      </span>
      <span className={css("due")}>{count > 0 ? t("inbox.schedule.count", { count }) : "·"}</span>
      <span className={only("heard")}>
        {" "}
        {t("inbox.schedule.day", { day: dayIn(day.day, i18n.language), called: day.called })}
      </span>
    </button>
  );
}
