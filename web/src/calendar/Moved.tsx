import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { classesOf } from "../parts/looks/classes";
import { PlainTable } from "../parts/PlainTable";
import { useMoments } from "../time/useMoments";
import type { CalendarPreview } from "./calendar";
import styles from "./CalendarPage.module.css";

const css = classesOf(styles);

/** By step: how many limits would move, and the one that moves furthest with the reason. */
export function MovedSteps({ steps }: { readonly steps: CalendarPreview["steps"] }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  if (steps.length === 0) return null;
  const names = ["step", "earlier", "later", "overdue", "sample"] as const;
  const head = (name: (typeof names)[number]) => t(`calendar.moved.${name}`);
  return (
    <PlainTable grows stacks label={t("calendar.moved.steps")} heads={names.map(head)}>
      {steps.map(({ definitionId, step, procedure, stepName, sums, due, then, why }) => (
        <tr key={`${definitionId} ${step}`}>
          <td>
            <strong>{stepName}</strong>
            <div className={css("quiet")}>{procedure}</div>
          </td>
          <td data-head={head("earlier")}>{sums.earlier}</td>
          <td data-head={head("later")}>{sums.later}</td>
          <td data-head={head("overdue")} className={sums.overdue > 0 ? css("late") : undefined}>
            {sums.overdue}
          </td>
          <td>
            {t("calendar.moved.fromTo", { from: moment(due), to: moment(then) })}
            <div className={css("quiet")}>{why}</div>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

/** By name, those cases that the reader may know of. */
export function MovedCases({ cases }: { readonly cases: CalendarPreview["cases"] }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  if (cases.length === 0) return null;
  const names = ["case", "step", "due", "then"] as const;
  const head = (name: (typeof names)[number]) => t(`calendar.moved.${name}`);
  return (
    <PlainTable grows stacks label={t("calendar.moved.cases")} heads={names.map(head)}>
      {cases.map(({ caseId, number, title, stepName, due, then, overdue, why }) => (
        <tr key={`${caseId} ${stepName}`}>
          <td>
            <Link to={`/cases/${caseId}`}>{title}</Link>
            <div className={css("quiet")}>{number}</div>
          </td>
          <td>{stepName}</td>
          <td data-head={head("due")}>{moment(due)}</td>
          <td data-head={head("then")} className={overdue ? css("late") : undefined} title={why}>
            {moment(then)}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
