import { callerOf, carriedStepName, type FlowDocument, type StepDescriptor } from "@caseflow/designer";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { heatOf } from "./heat";
import type { Live } from "./live";
import { timeWords } from "./notes";
import styles from "./LiveDesk.module.css";

const css = classesOf(styles);

interface Props {
  readonly live: Live;
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly onShow: (step: string) => void;
}

/** What a step is called, and the card that it is on; those of a procedure that is called (子流程) are on the card of the step that calls. */
function namesIn(document: FlowDocument, types: readonly StepDescriptor[]) {
  const names = new Map(document.activities.map(({ id, name }) => [id, name]));
  const drawn = new Set(names.keys());
  return {
    nameOf: (step: string) =>
      drawn.has(step) ? (names.get(step) ?? null) : carriedStepName({ document, types }, step),
    cardOf: (step: string) => callerOf(drawn, step),
  };
}

/** 哪些环节最费时: every step that was done in the period, the slowest first; a click goes to its card. */
export function Slowest({ live, document, types, onShow }: Props) {
  const { t } = useTranslation();
  const { nameOf, cardOf } = namesIn(document, types);
  const shown = live.pace
    .flatMap((pace) => {
      const name = nameOf(pace.step);
      return name === null ? [] : [{ pace, name }];
    })
    .toSorted((a, b) => b.pace.medianMinutes - a.pace.medianMinutes);
  const most = Math.max(1, ...shown.map(({ pace }) => pace.medianMinutes));
  return (
    <section aria-label={t("procedures.live.slowest")}>
      <h2>{t("procedures.live.slowest")}</h2>
      <p className={css("quiet")}>{t("procedures.live.counted")}</p>
      {shown.length === 0 && <p className={css("quiet")}>{t("procedures.live.nothingDone")}</p>}
      <ol className={css("slowest")}>
        {shown.map(({ pace, name }) => (
          <li key={pace.step}>
            <button
              type="button"
              onClick={() => {
                onShow(cardOf(pace.step));
              }}
            >
              <span className={css("name")}>{name}</span>
              <span className={css("quiet")}>{t("procedures.live.done", { count: pace.done })}</span>
              <span className={css("bar")} aria-hidden="true">
                <span data-heat={heatOf(pace, live)} style={{ width: `${(pace.medianMinutes / most) * 100}%` }} />
              </span>
              <span className={css("time")}>
                {t("procedures.live.pace", {
                  median: timeWords(pace.medianMinutes, live, t),
                  ninety: timeWords(pace.ninetyMinutes, live, t),
                })}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {live.more && <p className={css("quiet")}>{t("procedures.live.more")}</p>}
    </section>
  );
}
