import { enDesigner, namesOf, ProcedureTree, readElsa, zhDesigner } from "@caseflow/designer";
import "@caseflow/designer/designer.css";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { stepTypesQuery } from "../../case/oneCase";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { classesOf } from "../../parts/looks/classes";
import { useTerms } from "../editing/terms";
import { procedureQuery } from "../procedures";
import { drawn, type ProcedureChange } from "./drawnDifference";
import type { Pair } from "./pair";
import styles from "./Versions.module.css";

const css = classesOf(styles);

interface Props {
  readonly definitionId: string;
  readonly pair: Pair;
  readonly changes: readonly ProcedureChange[];
  readonly shown: { readonly step: string; readonly turn: number } | null;
  readonly onChoose: (step: string | null) => void;
}

/** The later version as a tree, with what the earlier one had besides; each difference has its word, its shape and its colour. */
export function DifferenceTree({ definitionId, pair, changes, shown, onChoose }: Props) {
  const { i18n } = useTranslation();
  const before = useQuery(procedureQuery(definitionId, pair.before));
  const after = useQuery(procedureQuery(definitionId, pair.after));
  const types = useQuery(stepTypesQuery);
  const terms = useTerms();
  const names = useMemo(() => terms && namesOf(terms), [terms]);
  const { language } = i18n;
  const picture = useMemo(
    () =>
      before.data && after.data && types.data
        ? drawn(textOf(before.data), textOf(after.data), changes, types.data, language)
        : null,
    [before.data, after.data, types.data, changes, language],
  );
  const failed = [before, after, types].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <ErrorState problem={failed.error} onRetry={() => void failed.refetch()} />;
  if (!picture || !types.data || !names) return <LoadingPane />;
  return (
    <div className={css("tree")}>
      <ProcedureTree
        key={after.data?.stamp ?? ""}
        {...picture}
        types={types.data}
        texts={language === "en" ? enDesigner : zhDesigner}
        names={names}
        shown={shown}
        begin={changes.find(({ step }) => step !== null)?.step ?? null}
        onChoose={onChoose}
      />
    </div>
  );
}

function textOf({ definition }: { readonly definition: unknown }) {
  return readElsa(JSON.stringify(definition));
}
