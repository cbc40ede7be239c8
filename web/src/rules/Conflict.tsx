import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import type { Problem } from "../api/problem";
import { Meanwhile, type Difference } from "../typed/Meanwhile";
import { useProblemText } from "../texts/problemText";
import type { Written } from "./history";
import { writtenOf, type KeptTable } from "./keptTable";
import { changedRows, onTop } from "./model/merge";
import type { Writing } from "./model/paste";
import { textAt } from "./model/rowText";
import { columnsOf, type RuleRow } from "./model/table";
import { rulesKey } from "./rules";

interface Props {
  readonly id: string;
  readonly kept: KeptTable;
  readonly problem: Problem;
  readonly writing: Writing;
}

/** Somebody else has saved the draft: what mine would change in theirs, row by row, before it goes on top. */
export function Conflict({ id, kept, problem, writing }: Props) {
  const words = useProblemText();
  // Refused again, it is another newest that one decides about.
  const at = problem.meanwhile?.at ?? "";
  const newest = useQuery({
    queryKey: [...rulesKey, "newest", id, at, useId()],
    queryFn: () => answer(api.GET("/api/rule-tables/{table}", { params: { path: { table: id } } })),
    staleTime: Infinity,
    gcTime: 0,
  }).data;
  const rows = useRowsBeside(writing);
  const theirs = newest && writtenOf(newest);
  const together = theirs && onTop(kept.baseNow(), kept.now, theirs);
  return (
    <Meanwhile
      title={problem.meanwhile?.by ? undefined : words(problem)}
      done={problem.meanwhile}
      differences={theirs && together && rows(theirs, together)}
      onMine={() => {
        if (newest && together) kept.putOnTop(newest, together);
      }}
      onTheirs={kept.readAnew}
    />
  );
}

/** Theirs beside what would become of it. */
function useRowsBeside({ head, terms, words }: Writing) {
  const { t } = useTranslation();
  const said = ({ table }: Written, row: RuleRow | null) =>
    row === null
      ? t("rules.noSuchRow")
      : columnsOf(table)
          .map((column) => [head(column), textAt(row, column, terms, words)] as const)
          .filter(([, text]) => text !== "")
          .map(([name, text]) => `${name}：${text}`)
          .join("\n");
  return (theirs: Written, mine: Written): readonly Difference[] => [
    ...(theirs.name === mine.name ? [] : [{ name: t("rules.name"), theirs: theirs.name, mine: mine.name }]),
    ...changedRows(theirs, mine).map(({ at, theirs: there, mine: here }) => ({
      name: t("rules.rowAt", { row: at + 1 }),
      theirs: said(theirs, there),
      mine: said(mine, here),
    })),
  ];
}
