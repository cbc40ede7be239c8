import { useTranslation } from "react-i18next";
import type { Figures, StepMinutes } from "./figures";
import { ListLink } from "./ListLink";
import { QuestionBox } from "./QuestionBox";
import { Bar } from "./UnitsBox";
import { worked } from "./words";
import { PlainTable } from "../../parts/PlainTable";
import { classesOf } from "../../parts/looks/classes";
import styles from "./period.module.css";

const css = classesOf(styles);

/** 哪一环节最费时: working time at each step, waiting to be taken apart from being handled. */
export function StepsBox({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const { steps } = figures;
  const [first] = steps;
  const most = Math.max(1, ...steps.map(({ waiting, handling }) => waiting.median + handling.median));
  return (
    <QuestionBox
      title={t("overview.period.steps.title")}
      answer={
        first?.ranked
          ? t("overview.period.steps.leads", {
              step: first.step,
              time: worked(first.whole.median, figures, t),
              waiting: worked(first.waiting.median, figures, t),
            })
          : t(first ? "overview.period.steps.few" : "overview.period.steps.nothing")
      }
      how={t("overview.period.steps.how")}
    >
      {steps.length > 0 && (
        <>
          <p className={css("legend")} aria-hidden="true">
            <span data-part="waiting" /> {t("overview.period.steps.waiting")} <span data-part="handling" />{" "}
            {t("overview.period.steps.handling")}
          </p>
          <PlainTable
            label={t("overview.period.numbersOf", { title: t("overview.period.steps.title") })}
            heads={["step", "waiting", "handling", "whole", "ninety", "cases"].map((head) =>
              t(`overview.period.steps.${head}`),
            )}
          >
            {steps.map((step) => (
              <StepRow key={step.step} step={step} most={most} figures={figures} />
            ))}
          </PlainTable>
        </>
      )}
    </QuestionBox>
  );
}

interface RowProps {
  readonly step: StepMinutes;
  readonly most: number;
  readonly figures: Figures;
}

function StepRow({ step, most, figures }: RowProps) {
  const { t } = useTranslation();
  const { waiting, handling, whole, beforeMedian } = step;
  return (
    <tr>
      <th scope="row">
        {step.step}
        {step.ranked && (
          <Bar
            parts={[
              ["waiting", (waiting.median * 100) / most],
              ["handling", (handling.median * 100) / most],
            ]}
          />
        )}
      </th>
      <td>{worked(waiting.median, figures, t)}</td>
      <td>{worked(handling.median, figures, t)}</td>
      <td>
        {worked(whole.median, figures, t)}
        {beforeMedian !== null && (
          <small className={css("note")}>{t("overview.period.was", { was: worked(beforeMedian, figures, t) })}</small>
        )}
      </td>
      <td>{worked(whole.ninety, figures, t)}</td>
      <td>
        <ListLink figure={step.of} what={t("overview.period.steps.at", { step: step.step })} />
        {!step.ranked && <small className={css("note")}>{t("overview.period.few")}</small>}
      </td>
    </tr>
  );
}
