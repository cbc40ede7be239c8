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
      // A proxy in front of the service may refuse by itself, and then says nothing that people understand.
      return problem.message || (problem.status === 413 ? t("parts.error.tooLarge") : unknown);
    },
    [t, of],
  );
}
