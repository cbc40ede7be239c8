import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import type { StepChoice } from "./calls";
import styles from "./Moving.module.css";

const css = classesOf(styles);

interface Props {
  readonly choices: readonly StepChoice[];
  readonly steps: Readonly<Record<string, string>>;
  readonly to: number;
  readonly onChoose: (steps: Readonly<Record<string, string>>) => void;
}

/** Steps that the new version does not have as they were: where their cases go on. What suggests itself is said and one click away. */
export function StepChoices({ choices, steps, to, onChoose }: Props) {
  const { t } = useTranslation();
  if (choices.length === 0) return null;
  const open = choices.filter(({ step, suggested }) => suggested !== null && steps[step] === undefined);
  return (
    <section className={css("choices")} aria-labelledby="choices-title">
      <h2 id="choices-title">{t("moving.choose.title", { version: to })}</h2>
      {open.length > 1 && (
        <Button
          size="small"
          onClick={() => {
            onChoose({ ...steps, ...Object.fromEntries(open.map(({ step, suggested }) => [step, suggested ?? ""])) });
          }}
        >
          {t("moving.choose.allSuggested")}
        </Button>
      )}
      <ul>
        {choices.map((choice) => (
          <Choice
            key={`${choice.from} ${choice.step}`}
            choice={choice}
            chosen={steps[choice.step]}
            onChoose={(target) => {
              const others = Object.entries(steps).filter(([step]) => step !== choice.step);
              const own = target === undefined ? {} : { [choice.step]: target };
              onChoose({ ...Object.fromEntries(others), ...own });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

/** Stands for the choice to leave them on their version; no step is called so. */
const nowhere = "";

interface ChoiceProps {
  readonly choice: StepChoice;
  readonly chosen: string | undefined;
  readonly onChoose: (target: string | undefined) => void;
}

function Choice({ choice: { from, name, cases, suggested, options }, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const suggestion = options.find(({ step }) => step === suggested);
  return (
    <li>
      <span>
        {t("moving.choose.from", { version: from, step: name })}{" "}
        <span className={tone("quiet")}>{t("moving.count", { count: cases })}</span>
      </span>
      <span aria-hidden="true">→</span>
      {options.length === 0 ? (
        <span className={tone("quiet")}>{t("moving.choose.nowhere")}</span>
      ) : (
        <Select<string>
          className={css("step")}
          size="small"
          value={chosen ?? nowhere}
          aria-label={t("moving.choose.label", { step: name })}
          popupMatchSelectWidth={false}
          options={[
            { value: nowhere, label: t("moving.choose.none") },
            ...options.map((option) => ({ value: option.step, label: option.name })),
          ]}
          onChange={(target) => {
            onChoose(target === nowhere ? undefined : target);
          }}
        />
      )}
      {suggestion && chosen !== suggestion.step && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            onChoose(suggestion.step);
          }}
        >
          {t("moving.choose.suggested", { step: suggestion.name })}
        </Button>
      )}
    </li>
  );
}
