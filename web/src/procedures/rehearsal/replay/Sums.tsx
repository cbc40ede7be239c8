import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import { CasesBehind } from "./CasesBehind";
import type { ReplayFigure, ReplayReport, SumBy } from "./replay";
import styles from "./ReplayPane.module.css";

const css = classesOf(styles);

interface Props {
  readonly by: SumBy;
  readonly report: ReplayReport;
}

/** One way of adding up: a row for each sum, whose number opens the cases behind it. */
export function Sums({ by, report }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const figures = report.sums.filter((figure) => figure.by === by);
  if (figures.length === 0) return null;
  return (
    <div>
      <h3 id={`sums-${by}`}>{t(`rehearsal.by.${by}`)}</h3>
      <table className={css("table")} aria-labelledby={`sums-${by}`}>
        <thead>
          <tr>
            <th scope="col">{t("rehearsal.sum.what")}</th>
            <th scope="col">{t("rehearsal.sum.cases")}</th>
            <th scope="col">{t("rehearsal.sum.amount")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const key = `${figure.change} ${figure.key}`;
            return (
              <Fragment key={key}>
                <Row
                  figure={figure}
                  open={open === key}
                  onToggle={() => {
                    setOpen(open === key ? null : key);
                  }}
                />
                {open === key && (
                  <tr>
                    <td colSpan={3}>
                      <CasesBehind count={figure.cases} report={report} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly figure: ReplayFigure;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Row({ figure, open, onToggle }: RowProps) {
  const { t } = useTranslation();
  const bad = figure.change === "OverdueNew" || figure.change === "Stuck";
  return (
    <tr>
      <th scope="row" className={bad ? tone("bad") : undefined}>
        {figure.change && t(`rehearsal.kind.${figure.change}`)} <strong>{figure.name ?? figure.key}</strong>
      </th>
      <td>
        <button
          type="button"
          className={css("number")}
          aria-expanded={open}
          aria-label={t("rehearsal.replay.openOf", { what: figure.text, count: figure.cases.cases })}
          onClick={onToggle}
        >
          {t("rehearsal.replay.cases", { count: figure.cases.cases })}
        </button>
      </td>
      <td>
        <Amount figure={figure} />
      </td>
    </tr>
  );
}

/** Mails of all cases together; for a close the working days of one on average. Of other changes the cases say all. */
function Amount({ figure: { change, count, cases } }: Pick<RowProps, "figure">) {
  const { t } = useTranslation();
  if (change === "MailMore" || change === "MailFewer") return t("rehearsal.sum.mails", { count });
  if (change !== "ClosedEarlier" && change !== "ClosedLater") return null;
  return t("rehearsal.sum.days", { days: (count / Math.max(cases.cases, 1)).toFixed(1) });
}
