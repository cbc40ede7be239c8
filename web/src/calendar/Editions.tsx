import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { Moment } from "../time/Moment";
import { editionsQuery, type CalendarEdition, type Wish } from "./calendar";
import styles from "./CalendarPage.module.css";

const css = classesOf(styles);

/** Who changed the calendar and what became of the limits that moved along. What was before can be made to hold again. */
export function Editions({ onPlan }: { readonly onPlan: (change: Wish) => void }) {
  const { t } = useTranslation();
  const editions = useQuery(editionsQuery).data ?? [];
  if (editions.length === 0) return null;
  return (
    <section className={`${pane} ${css("part")}`} aria-label={t("calendar.editions.title")}>
      <h2>{t("calendar.editions.title")}</h2>
      <p className={css("quiet")}>{t("calendar.editions.told")}</p>
      <ol className={css("editions")} aria-live="polite">
        {editions.map((edition, index) => (
          <Edition
            key={edition.number}
            edition={edition}
            onRestore={
              index > 0
                ? () => {
                    onPlan({ kind: "earlier", number: edition.number });
                  }
                : undefined
            }
          />
        ))}
      </ol>
    </section>
  );
}

interface Props {
  readonly edition: CalendarEdition;
  /** Missing for the one in force. */
  readonly onRestore: (() => void) | undefined;
}

function Edition({ edition: { number, effectiveFrom, by, what, limits }, onRestore }: Props) {
  const { t } = useTranslation();
  return (
    <li>
      <div className={css("edition")}>
        <strong>{t("calendar.editions.number", { number })}</strong>
        <span>{what ?? t("calendar.editions.unknown")}</span>
        <span className={css("quiet")}>
          {by !== null && `${by} · `}
          <Moment at={effectiveFrom} />
        </span>
        {onRestore && (
          <Button
            type="link"
            size="small"
            onClick={onRestore}
            aria-label={t("calendar.editions.restoreThis", { number })}
          >
            {t("calendar.editions.restore")}
          </Button>
        )}
      </div>
      {limits ? (
        <Limits limits={limits} />
      ) : (
        what !== null && <p className={css("quiet")}>{t("calendar.limits.kept")}</p>
      )}
    </li>
  );
}

function Limits({ limits }: { readonly limits: NonNullable<CalendarEdition["limits"]> }) {
  const { t } = useTranslation();
  const { done, all, moved, waiting, late, left } = limits;
  return (
    <>
      <p className={css("quiet")}>
        {done ? t("calendar.limits.moved", { count: moved }) : t("calendar.limits.moving", { moved, all, waiting })}
        {late > 0 && t("calendar.limits.late", { count: late })}
      </p>
      {left.length > 0 && (
        <details className={css("left")}>
          <summary>{t("calendar.limits.left", { count: left.reduce((sum, { count }) => sum + count, 0) })}</summary>
          <ul>
            {left.map(({ why, count, cases }) => (
              <li key={why}>
                {t("calendar.limits.leftFor", { count, why })}
                {cases.map(({ caseId, number, title, stepName }) => (
                  <div key={`${caseId} ${stepName}`}>
                    <Link to={`/cases/${caseId}`}>{title}</Link>{" "}
                    <span className={css("quiet")}>{`${number} · ${stepName}`}</span>
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
