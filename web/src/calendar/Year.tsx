import { useTranslation } from "react-i18next";
import { classesOf } from "../parts/looks/classes";
import { dayIn } from "../time/moments";
import type { CalendarYear, NamedDay } from "./calendar";
import { spansOf, type DaySpan } from "./spans";
import styles from "./CalendarPage.module.css";

const css = classesOf(styles);

/** One announced year: what is off, what is worked to make up for it, and the notice that says so. */
export function Year({ year, open }: { readonly year: CalendarYear; readonly open: boolean }) {
  const { t } = useTranslation();
  return (
    <details className={css("year")} open={open}>
      <summary>
        {t("calendar.year", { year: year.year, off: year.holidays.length, worked: year.makeupWorkdays.length })}
      </summary>
      <Days label={t("calendar.off")} days={year.holidays} />
      <Days label={t("calendar.worked")} days={year.makeupWorkdays} />
      <p className={css("source")}>{t("calendar.source", { source: year.source })}</p>
    </details>
  );
}

function Days({ label, days }: { readonly label: string; readonly days: readonly NamedDay[] }) {
  const { i18n } = useTranslation();
  const said = ({ from, to }: DaySpan) =>
    from === to ? dayIn(from, i18n.language) : `${dayIn(from, i18n.language)} – ${dayIn(to, i18n.language)}`;
  return (
    <div className={css("days")}>
      <h3>{label}</h3>
      <ul>
        {spansOf(days).map((span) => (
          <li key={span.from}>
            <span>{span.name}</span> {said(span)}
          </li>
        ))}
      </ul>
    </div>
  );
}
