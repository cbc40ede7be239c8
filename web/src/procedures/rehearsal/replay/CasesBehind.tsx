import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { classesOf } from "../../../parts/looks/classes";
import { useMay } from "../../../session/session";
import { pagesOf, type ReplayCount, type ReplayReport } from "./replay";
import styles from "./ReplayPane.module.css";

const css = classesOf(styles);

/** Cases that are listed before one asks for all of them. */
const first = 50;

interface Props {
  readonly count: ReplayCount;
  readonly report: ReplayReport;
  /** By number alone: what is said of them stands above already. */
  readonly short?: boolean;
}

/** The cases behind a number, as far as one may know of them; how many more there are is said. */
export function CasesBehind({ count: { numbers, withheld }, report, short = false }: Props) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  const shown = all ? numbers : numbers.slice(0, first);
  const lines = new Map(report.lines.map((line) => [line.number, line.what]));
  const brief = short || !shown.some((number) => lines.has(number));
  return (
    <div className={css("cases")}>
      <ul className={css("numbers", brief && "short")} aria-label={t("rehearsal.replay.behind")}>
        {shown.map((number) => (
          <li key={number}>
            <CaseNumber number={number} report={report} />{" "}
            {!brief && <span className={css("quiet")}>{lines.get(number)?.join(t("rehearsal.replay.then"))}</span>}
          </li>
        ))}
      </ul>
      {shown.length < numbers.length && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            showAll(true);
          }}
        >
          {t("rehearsal.replay.all", { count: numbers.length })}
        </Button>
      )}
      {withheld > 0 && <p className={css("quiet")}>{t("rehearsal.replay.withheld", { count: withheld })}</p>}
      {numbers.length + withheld === 0 && <p className={css("quiet")}>{t("rehearsal.replay.noneBehind")}</p>}
    </div>
  );
}

/** Leads to the case for whoever may read cases; one that is the same has no page named, it is found by its number. */
function CaseNumber({ number, report }: { readonly number: string; readonly report: ReplayReport }) {
  const mayRead = useMay("read-cases");
  if (!mayRead) return number;
  const page = pagesOf(report).get(number);
  const search = new URLSearchParams({ text: number }).toString();
  return <Link to={page === undefined ? `/cases?${search}` : `/cases/${page}`}>{number}</Link>;
}
