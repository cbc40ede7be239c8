import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Ends, Lines } from "../../parts/Lines";
import { tone } from "../../parts/looks/tone";
import type { CaseView } from "../../shown/cases";
import { useMoments } from "../../time/useMoments";

/** 从案: what is handled in this case, what is due first of it, and whose reporter has yet to be answered. */
export function MergedCases({ cases }: { readonly cases: CaseView["mergedCases"] }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  if (cases.length === 0) return null;
  const [earliest] = cases
    .flatMap(({ due }) => (due ? [due] : []))
    .toSorted((one, other) => Date.parse(one) - Date.parse(other));
  return (
    <>
      <h3>{t("merging.cases.title", { count: cases.length })}</h3>
      {earliest !== undefined && (
        <p className={tone("warn")}>{t("merging.cases.earliest", { at: moment(earliest) })}</p>
      )}
      <Lines>
        {cases.map(({ case: one, receivedAt, state, due, result }) => (
          <li key={one.id}>
            <Ends>
              <Link to={`/cases/${one.id}`}>{t("shown.same.case", { number: one.number, title: one.title })}</Link>
              <span>{result ?? t(`merging.state.${state}`)}</span>
            </Ends>
            <div className={tone("quiet")}>
              {t("merging.received", { at: moment(receivedAt) })}
              {due && ` · ${t("merging.cases.due", { at: moment(due) })}`}
            </div>
          </li>
        ))}
      </Lines>
    </>
  );
}
