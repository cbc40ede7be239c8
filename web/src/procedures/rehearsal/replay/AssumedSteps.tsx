import { activityOf, portsOf, readElsa } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { stepTypesQuery } from "../../../case/oneCase";
import type { Schema } from "../../../api/schemas";
import { classesOf } from "../../../parts/looks/classes";
import type { ProcedureText } from "../../procedures";
import { LimitInput } from "./LimitInput";
import type { ReplayReport } from "./replay";
import styles from "./ReplayPane.module.css";

const css = classesOf(styles);

/** By step, what was set instead of the usual. */
export type StepsAssumed = Readonly<Record<string, Schema<"StepAssumption">>>;

interface Props {
  readonly text: ProcedureText;
  readonly assumed: ReplayReport["assumed"];
  readonly steps: StepsAssumed;
  readonly onSteps: (steps: StepsAssumed) => void;
}

/** What was assumed of each step that is new to the cases: how long it takes and how it ends. Both can be set. */
export function AssumedSteps({ text, assumed, steps, onSteps }: Props) {
  const { t } = useTranslation();
  const outcomes = useOutcomes(text);
  return (
    <ul className={css("assumed")} aria-label={t("rehearsal.replay.assumed")}>
      {assumed.map(({ step, stepName, duration, outcome, outcomeLabel, cases }) => {
        const set = steps[step] ?? { duration: null, outcome: null };
        const limit = set.duration && { amount: 1, clock: "WorkingDays" as const, ...set.duration };
        return (
          <li key={`${step} ${outcome} ${duration}`}>
            <span>{t("rehearsal.replay.assumedOf", { step: stepName, count: cases })}</span>
            <LimitInput
              limit={limit}
              usual={limit ? t("rehearsal.replay.asOthers") : duration}
              onLimit={(given) => {
                onSteps({ ...steps, [step]: { ...set, duration: given } });
              }}
            />
            <Select
              size="small"
              popupMatchSelectWidth={false}
              aria-label={t("rehearsal.replay.outcomeOf", { step: stepName })}
              value={set.outcome ?? outcome}
              options={withChosen(outcomes(step), { value: outcome, label: outcomeLabel })}
              onChange={(chosen: string) => {
                onSteps({ ...steps, [step]: { ...set, outcome: chosen } });
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The one that was assumed is among them, whatever the step says of itself. */
function withChosen(options: readonly Option[], chosen: Option): Option[] {
  return options.some(({ value }) => value === chosen.value) ? [...options] : [chosen, ...options];
}

/** The outcomes of a step of the text, by its id; passing the deadline is no outcome that somebody chooses. */
function useOutcomes(text: ProcedureText) {
  const types = useQuery(stepTypesQuery).data;
  const { language } = useTranslation().i18n;
  const document = useMemo(() => readElsa(JSON.stringify(text.definition)), [text.definition]);
  return (step: string) => {
    const activity = activityOf(document, step);
    if (!activity || !types) return [];
    return portsOf(activity, types, language === "en" ? "en" : "zh").flatMap(({ port, label }) =>
      label === null ? [] : [{ value: port, label }],
    );
  };
}
