import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { classesOf } from "../../../parts/looks/classes";
import { Moment } from "../../../time/Moment";
import type { ReplayCount, ReplayLine, ReplayReport } from "./replay";
import styles from "./ReplayPane.module.css";

const css = classesOf(styles);

/** Cases that are listed before one asks for all of them. */
const first = 50;

interface Props {
  readonly count: ReplayCount;
  readonly report: ReplayReport;
  /** Without what is otherwise: that stands above already. */
  readonly short?: boolean;
}

/** The cases behind a number: which unit had them, when they were closed, and what would be otherwise. Their words stay with those who read cases. */
export function CasesBehind({ count: { numbers }, report, short = false }: Props) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  const shown = all ? numbers : numbers.slice(0, first);
  const lines = new Map(report.lines.map((line) => [line.number, line]));
  return (
    <div className={css("cases")}>
      <ul className={css("numbers")} aria-label={t("rehearsal.replay.behind")}>
        {shown.map((number) => (
          <li key={number}>
            <CaseLine number={number} line={lines.get(number)} short={short} />
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
      {numbers.length === 0 && <p className={css("quiet")}>{t("rehearsal.replay.noneBehind")}</p>}
    </div>
  );
}

interface LineProps {
  readonly number: string;
  readonly line: ReplayLine | undefined;
  readonly short: boolean;
}

/** Leads to the case for whoever may open it. */
function CaseLine({ number, line, short }: LineProps) {
  const { t } = useTranslation();
  const page = line?.caseId ?? null;
  return (
    <>
      {page === null ? number : <Link to={`/cases/${page}`}>{number}</Link>}{" "}
      <span className={css("quiet")}>
        {line?.unit}{" "}
        {line?.closedAt && (
          <>
            {t("rehearsal.replay.closed")} <Moment at={line.closedAt} />
          </>
        )}
      </span>{" "}
      {!short && line?.what.join(t("rehearsal.replay.then"))}
    </>
  );
}
