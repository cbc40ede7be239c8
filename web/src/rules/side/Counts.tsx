import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { LoadingPane } from "../../parts/Loading";
import { PlainTable } from "../../parts/PlainTable";
import { tone } from "../../parts/looks/tone";
import { useProblemText } from "../../texts/problemText";
import type { RuleTable } from "../model/table";
import type { Counting } from "./useCounts";

interface Props {
  readonly table: RuleTable;
  readonly counting: Counting;
}

/** Hits per row over closed cases, and how often officers decided otherwise; each of those is named. */
export function Counts({ table, counting }: Props) {
  const { t } = useTranslation();
  const words = useProblemText("reading");
  const { data, isOld, isPending, error, count } = counting;
  return (
    <>
      <p>
        {data ? t("rules.counted", { count: data.cases, most: data.most }) : t("rules.countAbout")}{" "}
        <Button size="small" loading={isPending} onClick={count}>
          {data ? t("rules.countAgain") : t("rules.count")}
        </Button>
      </p>
      {isOld && <p className={tone("warn")}>{t("rules.countOld")}</p>}
      {error && <p className={tone("bad")}>{words(error)}</p>}
      {isPending && !data && <LoadingPane />}
      {data && (
        <PlainTable
          label={t("rules.tab.counts")}
          heads={[t("rules.place"), t("rules.hits"), t("rules.otherwise"), t("rules.cases")]}
        >
          {data.rows.map(({ row, hits, otherwise, cases }) => (
            <tr key={row ?? ""}>
              <td>{placeOf(table, row) ?? t("rules.noRow")}</td>
              <td>{hits}</td>
              <td>{otherwise}</td>
              <td>{cases.join("、")}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </>
  );
}

function placeOf(table: RuleTable, row: string | null): number | null {
  const at = table.rows.findIndex(({ id }) => id === row);
  return at < 0 ? null : at + 1;
}
