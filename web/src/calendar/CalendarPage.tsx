import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../parts/ErrorState";
import { LoadingPane } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { page } from "../parts/looks/page";
import { pane } from "../parts/looks/pane";
import { PageTitle } from "../parts/PageTitle";
import { calendarQuery, type Calendar, type Change, type Wish } from "./calendar";
import { Editions } from "./Editions";
import { Hours } from "./Hours";
import { Preview } from "./Preview";
import { UploadYear } from "./UploadYear";
import { Year } from "./Year";
import styles from "./CalendarPage.module.css";

const css = classesOf(styles);

/** 工作日历: the days and hours of work, and what a change of them would do to the limits that are open. */
export default function CalendarPage() {
  const { t } = useTranslation();
  const calendar = useQuery(calendarQuery);
  const [change, plan] = useState<Change | null>(null);
  const [round, begin] = useState(0);
  const edition = calendar.data?.number ?? 0;
  const wish = (wished: Wish) => {
    plan({ ...wished, edition });
  };
  return (
    <div className={`${page} ${css("calendar")}`}>
      <PageTitle title={t("calendar.title")}>
        <UploadYear onChosen={wish} />
      </PageTitle>
      {calendar.isPending && <LoadingPane />}
      {calendar.isError && !calendar.data && (
        <ErrorState problem={calendar.error} onRetry={() => void calendar.refetch()} />
      )}
      {calendar.data && <InForce key={round} calendar={calendar.data} onPlan={plan} />}
      {calendar.data && <Editions onPlan={wish} />}
      {change && calendar.data && (
        <Preview
          change={change}
          latest={calendar.data}
          onUseMine={() => {
            plan({ ...change, edition });
          }}
          onDrop={() => {
            plan(null);
            begin(round + 1);
          }}
          onClose={() => {
            plan(null);
          }}
        />
      )}
    </div>
  );
}

function InForce({ calendar, onPlan }: { readonly calendar: Calendar; readonly onPlan: (change: Change) => void }) {
  const { t } = useTranslation();
  return (
    <>
      {calendar.warnings.map(({ year, text }) => (
        <p key={year} className={css("warning")}>
          <span aria-hidden="true">⚠ </span>
          {text}
        </p>
      ))}
      <section className={`${pane} ${css("part")}`} aria-label={t("calendar.hours.title")}>
        <h2>{t("calendar.hours.title")}</h2>
        <Hours edition={calendar.number} hours={calendar.hours} onPlan={onPlan} />
      </section>
      <section className={`${pane} ${css("part")}`} aria-label={t("calendar.years")}>
        <h2>{t("calendar.years")}</h2>
        {calendar.years.toReversed().map((year, index) => (
          <Year key={year.year} year={year} open={index === 0} />
        ))}
      </section>
    </>
  );
}
