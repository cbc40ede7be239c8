import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { InboxItem } from "../../api/schemas";
import { classesOf } from "../../parts/looks/classes";
import { dayAfter } from "../../time/officeClock";
import { daysIn } from "../../time/moments";
import type { Schedule, ScheduledDay } from "../inbox";
import { WeekDay } from "./WeekDay";
import styles from "./Week.module.css";

const css = classesOf(styles);

interface Props {
  readonly schedule: Schedule;
  /** Somebody turns to a day on which something is due. */
  readonly onDay: (first: InboxItem) => void;
}

const week = 7;

/** Seven days with how much is due on each, and the way to the weeks after. */
export function Week({ schedule, onDay }: Props) {
  const { t } = useTranslation();
  const { today, days, late } = schedule;
  const firstOf = ({ day, items }: ScheduledDay) => items[0] ?? (day === today ? late[0] : undefined);
  return (
    <section className={css("week")} aria-label={t("inbox.schedule.week")}>
      <WeekBar schedule={schedule} />
      <ol className={css("days")}>
        {days.map((day) => (
          <li key={day.day}>
            <WeekDay
              day={day}
              isToday={day.day === today}
              isPast={day.day < today}
              onChoose={() => {
                const first = firstOf(day);
                if (first) onDay(first);
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function WeekBar({ schedule: { today, monday, lastMonday } }: Pick<Props, "schedule">) {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const isNow = today >= monday && today < dayAfter(monday, week);
  const turn = (to: string | null) => () => {
    const next = new URLSearchParams(search);
    if (to === null) next.delete("week");
    else next.set("week", to);
    setSearch(next, { replace: true });
  };
  return (
    <div className={css("bar")}>
      <strong>{daysIn(monday, dayAfter(monday, week - 1), i18n.language)}</strong>
      <span>
        {!isNow && (
          <Button size="small" type="link" onClick={turn(null)}>
            {t("inbox.schedule.now")}
          </Button>
        )}
        <Button
          size="small"
          type="text"
          aria-label={t("inbox.schedule.earlier")}
          title={t("inbox.schedule.earlier")}
          disabled={isNow}
          onClick={turn(dayAfter(monday, -week) <= today ? null : dayAfter(monday, -week))}
        >
          ‹
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={t("inbox.schedule.later")}
          title={t("inbox.schedule.later")}
          disabled={monday >= lastMonday}
          onClick={turn(dayAfter(monday, week))}
        >
          ›
        </Button>
      </span>
    </div>
  );
}
