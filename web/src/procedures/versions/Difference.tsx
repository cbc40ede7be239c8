import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { classesOf } from "../../parts/looks/classes";
import type { ProcedureVersion } from "../procedures";
import { ChangeList } from "./ChangeList";
import { Compared } from "./Compared";
import { differenceQuery } from "./drawnDifference";
import { DifferenceTree } from "./DifferenceTree";
import type { Pair } from "./pair";
import styles from "./Versions.module.css";

const css = classesOf(styles);

interface Props {
  readonly versions: readonly ProcedureVersion[];
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
}

/** What changed from one version to another: as sentences, and on the tree. A sentence leads to its card, a card to its sentences. */
export function Difference({ versions, pair, onPair }: Props) {
  const definitionId = versions[0]?.definitionId ?? "";
  const difference = useQuery(differenceQuery(definitionId, pair.before, pair.after));
  const changes = difference.data?.changes;
  const [shown, show] = useState<{ readonly step: string; readonly turn: number } | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  return (
    <section className={css("difference")} aria-labelledby="difference-title">
      <Compared versions={versions} pair={pair} changes={changes} onPair={onPair} />
      {difference.isError && !changes && (
        <ErrorState problem={difference.error} onRetry={() => void difference.refetch()} />
      )}
      {difference.isPending && <LoadingPane />}
      {changes && (
        <>
          <ChangeList
            changes={changes}
            chosen={chosen}
            onShow={(step) => {
              show({ step, turn: (shown?.turn ?? 0) + 1 });
            }}
          />
          <DifferenceTree
            key={`${pair.before} ${pair.after}`}
            {...{ definitionId, pair, changes, shown }}
            onChoose={choose}
          />
        </>
      )}
    </section>
  );
}
