import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { home } from "../api/place";
import { mayHelpAgain, Problem } from "../api/problem";
import { useProblemText } from "../texts/problemText";
import { StatePane } from "./StatePane";

interface Props {
  readonly problem: unknown;
  /** What is not lost, when something might be. */
  readonly kept?: string;
  readonly onRetry?: () => void;
}

/** Instead of what could not be read: what happened, what was kept, what to do now. */
export function ErrorState({ problem, kept, onRetry }: Props) {
  const { t } = useTranslation();
  const words = useProblemText("reading");
  // What is not there, or not for this person, is not there at the second try either.
  const pointless = problem instanceof Problem && (problem.status === 403 || problem.status === 404);
  if (pointless) {
    return (
      <StatePane role="alert" title={t("parts.error.title")}>
        <p>{words(problem)}</p>
        <a href={home}>{t("parts.error.home")}</a>
      </StatePane>
    );
  }
  return (
    <FaultPane
      title={t("parts.error.title")}
      text={words(problem)}
      {...(kept && { kept })}
      act={t("parts.error.retry")}
      onAct={mayHelpAgain(problem) ? onRetry : undefined}
    />
  );
}

interface FaultProps {
  readonly title: string;
  readonly text: string;
  readonly kept?: string;
  readonly act: string;
  readonly onAct: (() => void) | undefined;
}

export function FaultPane({ title, text, kept, act, onAct }: FaultProps) {
  return (
    <StatePane role="alert" title={title}>
      <p>{text}</p>
      {kept && <p>{kept}</p>}
      {onAct && <Button onClick={onAct}>{act}</Button>}
    </StatePane>
  );
}
