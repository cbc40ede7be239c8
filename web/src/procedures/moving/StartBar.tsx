import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import { classesOf } from "../../parts/looks/classes";
import { proceduresKey } from "../procedures";
import { Refusal } from "../publishing/Refusal";
import { movesKey, startMove, type MoveView } from "./calls";
import type { Previewed } from "./usePreview";
import styles from "./Moving.module.css";

const css = classesOf(styles);

interface Props {
  readonly view: MoveView;
  readonly preview: Previewed;
  readonly onStarted: (moveId: string) => void;
}

/** One button carries out what is in sight; what it means for those who handle the cases stands beside it. */
export function StartBar({ view, preview, onStarted }: Props) {
  const { t } = useTranslation();
  const { wish, settled, choose, again } = preview;
  const starting = useStarting(view.definitionId, onStarted, again);
  return (
    <>
      {starting.error && <Refusal problem={starting.error} />}
      <footer className={css("start")}>
        <Checkbox
          checked={wish.newLimits}
          onChange={(event) => {
            choose({ newLimits: event.target.checked });
          }}
        >
          {t("moving.newLimits")}
        </Checkbox>
        <span className={css("reaches")}>{t("moving.reaches")}</span>
        <span className={css("acts")}>
          <Button loading={!settled && { delay: 300 }} onClick={again}>
            {t("moving.again")}
          </Button>
          <Button
            type="primary"
            disabled={!settled || view.counts.moves === 0}
            loading={starting.isPending}
            onClick={() => {
              starting.mutate(view.id);
            }}
          >
            {t("moving.start", { count: view.counts.moves, version: view.to })}
          </Button>
        </span>
      </footer>
    </>
  );
}

/** A preview that another one has taken the place of is made anew, and what is different is told. */
function useStarting(definitionId: string, onStarted: (moveId: string) => void, again: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (hash: string) => startMove(definitionId, hash),
    onSuccess: (move) => {
      onStarted(move.id);
      void cache.invalidateQueries({ queryKey: [...movesKey(definitionId), "list"] });
      void cache.invalidateQueries({ queryKey: proceduresKey });
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.code === "no-move") again();
    },
  });
}
