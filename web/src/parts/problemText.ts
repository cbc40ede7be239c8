import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/problem";
import { useServiceWords } from "./serviceWords";

/** What an error says to the person: the service's own sentence, or what to do when there is none. */
export function useProblemText(): (problem: unknown) => string {
  const { t } = useTranslation();
  const words = useServiceWords();
  return useCallback(
    (problem: unknown) => {
      if (!(problem instanceof Problem)) return t("parts.error.unknown");
      if (problem.status === 0) return t("parts.error.unreachable");
      return words.refusal(problem.code, problem.message) || t("parts.error.unknown");
    },
    [t, words],
  );
}
