import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { pane } from "../../parts/looks/pane";
import { tone } from "../../parts/looks/tone";
import styles from "./period.module.css";

const css = classesOf(styles);

interface Props {
  readonly title: string;
  /** The answer in a sentence. */
  readonly answer: string;
  /** How it is counted. */
  readonly how: string;
  readonly children?: ReactNode;
}

/** A question, its answer in a sentence, the numbers, and how they are come by. */
export function QuestionBox({ title, answer, how, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={`${pane} ${css("question")}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={css("answer")}>{answer}</p>
      {children}
      <details className={`${tone("quiet")} ${css("how")}`}>
        <summary>{t("overview.period.how")}</summary>
        <p>{how}</p>
      </details>
    </section>
  );
}
