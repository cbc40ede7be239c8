import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/problem";

/**
 * What an error says to the person: the service's own sentence, or what to do when there is none.
 * @param of What failed: an act, which changed nothing then, or reading.
 */
export function useProblemText(of: "act" | "reading" = "act"): (problem: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (problem: unknown) => {
      const unknown = t(of === "act" ? "parts.error.unknown" : "parts.error.unread");
      if (!(problem instanceof Problem)) return unknown;
      if (problem.status === 0) return t("parts.error.unreachable");
      return problem.message || unknown;
    },
    [t, of],
  );
}
