import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../parts/EmptyState";
import { classesOf } from "../../../parts/looks/classes";
import { CasesBehind } from "./CasesBehind";
import type { ReplayReport } from "./replay";
import { Sums } from "./Sums";
import styles from "./ReplayPane.module.css";

const css = classesOf(styles);
const verdicts = ["same", "changed", "incomparable"] as const;
type Verdict = (typeof verdicts)[number];

/** What came out: how many are the same, what is otherwise in the others, and why some cannot be compared. */
export function Report({ report }: { readonly report: ReplayReport }) {
  const { t } = useTranslation();
  if (report.cases === 0)
    return <EmptyState title={t("rehearsal.replay.noCases")} text={t("rehearsal.replay.noCasesText")} />;
  return (
    <>
      <Bar report={report} />
      <Sums by="Kind" report={report} />
      <Sums by="Step" report={report} />
      <Sums by="Deadline" report={report} />
      <Sums by="Unit" report={report} />
      <Sums by="Mail" report={report} />
      <Reasons report={report} />
    </>
  );
}

/** The shares as a bar, and the same in words and numbers; each number opens its cases. */
function Bar({ report }: { readonly report: ReplayReport }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Verdict | null>(null);
  return (
    <div>
      <div className={css("bar")} aria-hidden="true">
        {verdicts.map((verdict) => (
          <span key={verdict} className={css(verdict)} style={{ flexGrow: report[verdict].cases }} />
        ))}
      </div>
      <ul className={css("verdicts")} aria-label={t("rehearsal.replay.verdicts")}>
        {verdicts.map((verdict) => (
          <li key={verdict}>
            <span className={css("sample", verdict)} aria-hidden="true" />
            {t(`rehearsal.verdict.${verdict}`)}
            <button
              type="button"
              className={css("number")}
              aria-expanded={open === verdict}
              aria-label={t("rehearsal.replay.openOf", {
                what: t(`rehearsal.verdict.${verdict}`),
                count: report[verdict].cases,
              })}
              onClick={() => {
                setOpen(open === verdict ? null : verdict);
              }}
            >
              {report[verdict].cases}
            </button>
          </li>
        ))}
      </ul>
      {open && <CasesBehind count={report[open]} report={report} />}
    </div>
  );
}

/** 不可比: why, each with its cases. */
function Reasons({ report }: { readonly report: ReplayReport }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  if (report.reasons.length === 0) return null;
  return (
    <>
      <h3>{t("rehearsal.replay.reasons")}</h3>
      <ul className={css("assumed")}>
        {report.reasons.map(({ text, cases }) => (
          <li key={text}>
            {text}
            <button
              type="button"
              className={css("number")}
              aria-expanded={open === text}
              aria-label={t("rehearsal.replay.openOf", { what: text, count: cases.cases })}
              onClick={() => {
                setOpen(open === text ? null : text);
              }}
            >
              {t("rehearsal.replay.cases", { count: cases.cases })}
            </button>
            {open === text && <CasesBehind count={cases} report={report} short />}
          </li>
        ))}
      </ul>
    </>
  );
}
