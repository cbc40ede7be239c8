import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { Moment } from "../../time/Moment";
import { proceduresKey } from "../procedures";
import { Refusal } from "../publishing/Refusal";
import { CaseGroups } from "./CaseGroups";
import { canBeUndone } from "./groups";
import { isUnderWay, moveQuery, movesKey, undoMove, type MoveGroup, type MoveView } from "./calls";
import styles from "./Moving.module.css";

const css = classesOf(styles);

interface Props {
  readonly definitionId: string;
  readonly moveId: string;
}

/** A batch under way or done: how far it is, what became of each case, and the way back. */
export function MoveOutcome({ definitionId, moveId }: Props) {
  const { t } = useTranslation();
  const move = useQuery(moveQuery(definitionId, moveId));
  const undoing = useUndoing(definitionId, moveId);
  const view = move.data;
  if (move.isError && !view) return <ErrorState problem={move.error} onRetry={() => void move.refetch()} />;
  if (!view) return <LoadingPane />;
  const undoable = view.groups.filter(canBeUndone).reduce((sum, { count }) => sum + count, 0);
  const busy = isUnderWay(view);
  const puttingBack = (group: MoveGroup) =>
    busy || !canBeUndone(group)
      ? undefined
      : {
          face: t("moving.undo.one"),
          label: (number: string) => t("moving.undo.oneOf", { number, version: group.from }),
          act: (number: string) => {
            undoing.mutate([number]);
          },
        };
  return (
    <div className={css("preview")} aria-busy={busy}>
      <Told view={view} />
      {busy && <HowFar view={view} />}
      <CaseGroups groups={view.groups} singleOf={puttingBack} />
      {undoing.error && <Refusal problem={undoing.error} />}
      {undoable > 0 && !busy && (
        <footer className={css("start")}>
          <span className={css("reaches")}>{t("moving.undo.reaches")}</span>
          <Button
            loading={undoing.isPending}
            onClick={() => {
              undoing.mutate(null);
            }}
          >
            {t("moving.undo.all", { count: undoable })}
          </Button>
        </footer>
      )}
    </div>
  );
}

function Told({ view: { to, by, startedAt, counts, state } }: { readonly view: MoveView }) {
  const { t } = useTranslation();
  const { moved, left, undone, undoAsked, moves } = counts;
  const words = [
    t("moving.told.moved", { count: moved + undoAsked }),
    ...(left > 0 ? [t("moving.told.left", { count: left })] : []),
    ...(undone > 0 ? [t("moving.told.undone", { count: undone })] : []),
  ];
  return (
    <div className={css("verdicts")} role="status">
      <h2>
        {state === "Running"
          ? t("moving.running", { count: moves, version: to })
          : t("moving.outcome", { version: to })}
      </h2>
      <span>{words.join(t("moving.then"))}</span>
      <span className={tone("quiet")}>
        {by.name} {startedAt !== null && <Moment at={startedAt} />}
      </span>
    </div>
  );
}

function HowFar({ view: { state, counts } }: { readonly view: MoveView }) {
  const { t } = useTranslation();
  const done = state === "Running" ? counts.moved + counts.left : counts.undone;
  const all = state === "Running" ? counts.moves : counts.undone + counts.undoAsked;
  const words = t(state === "Running" ? "moving.far.moving" : "moving.far.undoing", { done, all });
  return (
    <div>
      <Progress percent={all === 0 ? 0 : Math.round((done / all) * 100)} size="small" aria-label={words} />
      <span>{words}</span> <span className={tone("quiet")}>{t("moving.far.goesOn")}</span>
    </div>
  );
}

function useUndoing(definitionId: string, moveId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (cases: readonly string[] | null) => undoMove(definitionId, moveId, cases),
    onSuccess: (view) => {
      cache.setQueryData(moveQuery(definitionId, moveId).queryKey, view);
    },
    onSettled: async () => {
      await cache.invalidateQueries({
        queryKey: movesKey(definitionId),
        predicate: ({ queryKey }) => queryKey[2] !== "preview",
      });
      await cache.invalidateQueries({ queryKey: proceduresKey });
    },
  });
}
