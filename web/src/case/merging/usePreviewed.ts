import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import { useCaseAct } from "../../shown/useCaseAct";
import { useProblemText } from "../../texts/problemText";
import type { CaseAhead } from "./merging";

interface Acts {
  readonly ask: () => Promise<readonly CaseAhead[]>;
  readonly act: (ahead: readonly CaseAhead[]) => Promise<unknown>;
  readonly done: string;
  readonly onDone: () => void;
}

/**
 * Something that is done to several cases: previewed, then done as it was previewed. Where one of them has moved on meanwhile, it is
 * previewed once more and nothing is done unseen.
 */
export function usePreviewed({ ask, act, done, onDone }: Acts) {
  const { t } = useTranslation();
  const words = useProblemText();
  const preview = useMutation({ mutationFn: ask });
  const doing = useCaseAct(act, done, onDone);
  const failed = doing.error ?? preview.error;
  return {
    ahead: preview.data ?? null,
    busy: preview.isPending || doing.isPending,
    problem: hasMovedOn(doing.error) ? t("orders.stale") : failed && words(failed),
    next: () => {
      doing.reset();
      preview.mutate();
    },
    back: () => {
      doing.reset();
      preview.reset();
    },
    give: () => {
      if (!preview.data) return;
      doing.mutate(preview.data, {
        onError: (problem: Error) => {
          if (hasMovedOn(problem)) preview.mutate();
        },
      });
    },
  };
}

export type Previewed = ReturnType<typeof usePreviewed>;

function hasMovedOn(problem: Error | null): boolean {
  return problem instanceof Problem && problem.code === "case-moved-on";
}
