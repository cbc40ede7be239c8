import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { overviewQuery, type Overview } from "./overview";
import { ErrorState } from "../parts/ErrorState";
import { LoadingPane } from "../parts/Loading";
import { PageTitle } from "../parts/PageTitle";
import { addressOf, latenessOf } from "./questions";
import { PeriodPart } from "./period/PeriodPart";
import { QuestionPane } from "./QuestionPane";
import { SidePane } from "./SidePane";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { page } from "../parts/looks/page";
import styles from "./OverviewPage.module.css";

const css = classesOf(styles);

/** 总览: what a leader asks, answered in numbers, words and bars; each leads to the list behind it. */
export default function OverviewPage() {
  const { t } = useTranslation();
  const overview = useQuery(overviewQuery);
  return (
    <div className={`${page} ${css("overview")}`}>
      <PageTitle title={t("overview.title")}>
        <Button
          onClick={() => {
            print();
          }}
        >
          {t("overview.print")}
        </Button>
      </PageTitle>
      <PeriodPart />
      <h2 className={css("now")}>{t("overview.period.now")}</h2>
      {overview.isPending && <LoadingPane />}
      {overview.isError && !overview.data && (
        <ErrorState problem={overview.error} onRetry={() => void overview.refetch()} />
      )}
      {overview.data && <Answers overview={overview.data} />}
    </div>
  );
}

function Answers({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const lateness = useMemo(() => latenessOf(overview, t), [overview, t]);
  const { open, dueToday, dueThisWeek, overdue, openedThisWeek, closedThisWeek } = overview.all;
  return (
    <>
      <dl className={`${pane} ${css("figures")}`}>
        {Object.entries({ open, dueToday, dueThisWeek, overdue, openedThisWeek, closedThisWeek }).map(
          ([name, figure]) => (
            <div key={name} data-figure={name}>
              <dt>{t(`overview.figure.${name}`)}</dt>
              <dd>
                <Link
                  to={addressOf(figure)}
                  aria-label={t("overview.list", { what: t(`overview.figure.${name}`), count: figure.count })}
                >
                  {figure.count}
                </Link>
              </dd>
            </div>
          ),
        )}
      </dl>
      <div className={css("questions")}>
        <SidePane side="units" overview={overview} />
        <QuestionPane question={lateness} />
        <SidePane side="levels" overview={overview} />
        <SidePane side="routes" overview={overview} />
      </div>
    </>
  );
}
