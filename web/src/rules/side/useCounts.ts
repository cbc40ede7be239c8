import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { toService, type RuleTable } from "../model/table";

export type Counting = ReturnType<typeof useCounts>;

/** Asks closed cases about the table as it is written now. */
export function useCounts(table: RuleTable) {
  const { t } = useTranslation();
  const asking = useMutation({
    mutationFn: (of: RuleTable) =>
      answer(api.POST("/api/rule-tables/count", { body: { content: toService({ ...of, tests: [] }) } })),
  });
  const { data, isPending, error, variables, mutate } = asking;
  const isOld = data !== undefined && variables.rows !== table.rows;
  const byRow = new Map(data?.rows.map((row) => [row.row, row]));
  return {
    data,
    isOld,
    isPending,
    error,
    count: () => {
      mutate(table);
    },
    /** What stands beside a row; nothing before it was asked, or when the rules have changed since. */
    hitsOf: (row: string): string | undefined => {
      const counted = isOld ? undefined : byRow.get(row);
      if (!counted) return undefined;
      return counted.otherwise > 0
        ? t("rules.hitsOtherwise", { hits: counted.hits, otherwise: counted.otherwise })
        : t("rules.hitsOnly", { hits: counted.hits });
    },
  };
}
