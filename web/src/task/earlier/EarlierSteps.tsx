import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { timelineQuery, type TimelineEntry } from "../../shown/cases";
import { EnteredFields } from "../../fields/EnteredFields";
import { Moment } from "../../time/Moment";
import { earlierSteps } from "./lastWords";
import { classesOf } from "../../parts/looks/classes";
import { part } from "../../parts/looks/part";
import { tone } from "../../parts/looks/tone";
import styles from "./EarlierSteps.module.css";

const css = classesOf(styles);

interface Props {
  readonly caseId: number;
  /** Whether the task itself is over, so that it is among the steps told. */
  readonly over: boolean;
}

/** 前面环节填写的内容: what whoever is to check, decide or go on has to read first. */
export function EarlierSteps({ caseId, over }: Props) {
  const { t } = useTranslation();
  const steps = earlierSteps(useQuery(timelineQuery(caseId)).data ?? []);
  if (steps.length === 0) return null;
  const newest = steps.findIndex(({ done }) => done !== null && done.entered.length > 0);
  return (
    <section className={part} aria-labelledby="earlier">
      <h3 id="earlier">{t(over ? "task.earlier.all" : "task.earlier.title")}</h3>
      {steps.map((entry, at) => (
        <Told key={steps.length - at} caseId={caseId} entry={entry} open={at === newest} />
      ))}
    </section>
  );
}

interface ToldProps {
  readonly caseId: number;
  readonly entry: TimelineEntry;
  readonly open: boolean;
}

function Told({ caseId, entry, open }: ToldProps) {
  const { t } = useTranslation();
  const { done } = entry;
  if (!done)
    return (
      <div className={css("earlier")}>
        <Heading entry={entry} /> {entry.text}
      </div>
    );
  if (done.entered.length === 0)
    return (
      <div className={css("earlier")}>
        <Heading entry={entry} /> <span className={tone("quiet")}>{t("task.earlier.nothing")}</span>
      </div>
    );
  return (
    <details className={css("earlier")} open={open}>
      <summary>
        <Heading entry={entry} />
      </summary>
      <EnteredFields caseId={caseId} entered={done.entered} />
    </details>
  );
}

function Heading({ entry: { at, who, step, done } }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{step ?? t("task.earlier.correction")}</strong>
      {done?.outcome && <> · {done.outcome}</>}{" "}
      <span className={tone("quiet")}>
        {who} <Moment at={at} />
      </span>
    </>
  );
}
