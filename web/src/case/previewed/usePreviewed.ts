import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import { useCaseAct } from "../../shown/useCaseAct";
import { useProblemText } from "../../texts/problemText";

interface Acts<Ahead> {
  readonly ask: () => Promise<Ahead>;
  readonly act: (ahead: Ahead) => Promise<unknown>;
  readonly done: string;
  readonly onDone: () => void;
}

/**
 * Something that is done to cases: previewed, then done as it was previewed. Where one of them has moved on meanwhile, it is previewed
 * once more and nothing is done unseen.
 */
export function usePreviewed<Ahead>({ ask, act, done, onDone }: Acts<Ahead>) {
  const { t } = useTranslation();
  const words = useProblemText();
  const preview = useMutation({ mutationFn: ask });
  const doing = useCaseAct(act, done, onDone);
  const saidOf = (failed: Error | null) => (hasMovedOn(failed) ? t("orders.stale") : failed && words(failed));
  return {
    ahead: preview.data ?? null,
    busy: preview.isPending || doing.isPending,
    problem: saidOf(preview.error ?? doing.error),
    next: () => {
      doing.reset();
      preview.mutate();
    },
    back: () => {
      doing.reset();
      preview.reset();
    },
    give: () => {
      if (preview.data === undefined) return;
      doing.mutate(preview.data, {
        onError: (problem: Error) => {
          if (hasMovedOn(problem)) preview.mutate();
        },
      });
    },
  };
}

/** Whether the case was changed by somebody between the preview and the act. */
export function hasMovedOn(problem: Error | null): boolean {
  return problem instanceof Problem && problem.code === "case-moved-on";
}
