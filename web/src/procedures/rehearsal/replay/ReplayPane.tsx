import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../../api/problem";
import { EmptyState } from "../../../parts/EmptyState";
import { classesOf } from "../../../parts/looks/classes";
import { Lines } from "../../../parts/Lines";
import { LoadingPane } from "../../../parts/Loading";
import { useOffice } from "../../../office/office";
import { useProblemText } from "../../../texts/problemText";
import { dayIn } from "../../../time/moments";
import type { ProcedureText } from "../../procedures";
import { daysOf, replayQuery, type ReplayAsked, type ReplayReport } from "./replay";
import { ReplayAsk } from "./ReplayAsk";
import { Report } from "./Report";
import styles from "./ReplayPane.module.css";

const css = classesOf(styles);

/** 重演: what the procedure would have done to the cases that ended in a period, last month's unless another is chosen. */
export function ReplayPane({ text }: { readonly text: ProcedureText }) {
  const { t } = useTranslation();
  const words = useProblemText();
  const [asked, ask] = useState<ReplayAsked | null>(null);
  const replay = useQuery(replayQuery(text, asked));
  const report = replay.data?.report;
  return (
    <section className={css("replay")} aria-labelledby="replay-title" aria-busy={replay.isFetching}>
      <div className={css("head")}>
        <h2 id="replay-title">
          {report ? t("rehearsal.replay.titleOf", { count: report.cases }) : t("rehearsal.replay.title")}
        </h2>
        {replay.data && <Facts {...replay.data} />}
      </div>
      <ReplayAsk text={text} assumed={report?.assumed ?? []} busy={replay.isFetching} onAsk={ask} />
      {replay.error && (
        <Alert role="alert" type="error" title={words(replay.error)} description={<Places problem={replay.error} />} />
      )}
      {replay.isFetching && <LoadingPane />}
      {!asked && <EmptyState title={t("rehearsal.replay.none")} text={t("rehearsal.replay.noneText")} />}
      {report && !replay.isFetching && <Report report={report} />}
    </section>
  );
}

/** The days that the cases ended in, and how long it took. */
function Facts({ report, seconds }: { readonly report: ReplayReport; readonly seconds: number }) {
  const { t, i18n } = useTranslation();
  const { zone } = useOffice();
  const { first, last } = daysOf(report, zone);
  return (
    <span className={css("quiet")}>
      {t("rehearsal.replay.period", { first: dayIn(first, i18n.language), last: dayIn(last, i18n.language) })}{" "}
      {t("rehearsal.replay.took", { seconds: Math.max(seconds, 0.1).toFixed(1) })}
    </span>
  );
}

function Places({ problem }: { readonly problem: unknown }) {
  const fields = problem instanceof Problem ? problem.fields : [];
  if (fields.length === 0) return null;
  return (
    <Lines>
      {fields.map(({ field, text }) => (
        <li key={field + text}>{text}</li>
      ))}
    </Lines>
  );
}
