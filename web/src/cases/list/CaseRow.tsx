import { Checkbox } from "antd";
import type { TFunction } from "i18next";
import { memo, type CSSProperties, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CaseSummary } from "../../api/schemas";
import { CaseTime } from "../../shown/CaseTime";
import type { Moments } from "../../time/moments";
import { useMoments } from "../../time/useMoments";
import { LevelTag, RouteTag } from "../../shown/Tags";
import type { CaseColumn } from "./caseColumns";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { row } from "./row";
import styles from "./CaseRow.module.css";

const css = classesOf(styles);

interface RowProps {
  readonly found: CaseSummary;
  readonly columns: readonly CaseColumn[];
  readonly style: CSSProperties;
  /** Whether it is ticked; undefined where nothing can be ticked, null where this one cannot be. */
  readonly ticked?: boolean | null;
  readonly onTick?: (id: number) => void;
}

/** The cells of a case in the list. Drawn by the dozen while it scrolls, so words and formats are fetched once a row. */
export const CaseRow = memo(function CaseRow({ found, columns, style, ticked, onTick }: RowProps) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const words: CellWords = { t, moment };
  return (
    <div className={row("case-row")} role="presentation" style={style}>
      {ticked !== undefined && (
        <span role="cell">
          {ticked !== null && (
            <Checkbox
              checked={ticked}
              aria-label={t("cases.urge.tick", { title: found.title })}
              onChange={() => onTick?.(found.id)}
            />
          )}
        </span>
      )}
      {columns.map((column) => (
        <span role="cell" key={column}>
          {cellOf(found, column, words)}
        </span>
      ))}
    </div>
  );
});

interface CellWords extends Pick<Moments, "moment"> {
  readonly t: TFunction;
}

function cellOf(found: CaseSummary, column: CaseColumn, { t, moment }: CellWords): ReactNode {
  switch (column) {
    case "title":
      return (
        <Link to={`/cases/${found.id}`} title={found.title}>
          {found.title}
        </Link>
      );
    case "timeLeft":
      return (
        <span className={css("case-time")}>
          <CaseTime found={found} />
        </span>
      );
    case "dueAt":
      return found.current?.dueAt && moment(found.current.dueAt);
    case "steps":
      return found.current?.standing ?? several(found.current?.steps ?? [], t);
    case "holders":
      return several(found.current?.holders ?? [], t);
    case "level":
      return <LevelTag level={found.level} />;
    case "route":
      return <RouteTag route={found.route} />;
    case "status":
      return t(`cases.status.${found.status}`);
    case "receivedAt":
      return moment(found.receivedAt);
    case "closedAt":
      return found.closedAt && moment(found.closedAt);
    default:
      return found[column];
  }
}

/** What does not fit in the cell is read by pointing at it. */
function several(words: readonly string[], t: TFunction) {
  const all = words.join(t("parts.and"));
  return <span title={all}>{all}</span>;
}

/** A case on a phone: how long, what, and where it is. */
export function CaseCard({ found }: { readonly found: CaseSummary }) {
  const { moment } = useMoments();
  const { standing = null } = found.current ?? {};
  const where = [
    ...(standing === null ? [] : [standing]),
    ...(found.current?.steps ?? []),
    ...(found.current?.holders ?? []),
  ];
  return (
    <span role="cell">
      <Link to={`/cases/${found.id}`} className={css("case-card")}>
        <span>
          <CaseTime found={found} /> <LevelTag level={found.level} />
        </span>
        <span className={css("case-card-title")}>{found.title}</span>
        <span className={tone("quiet")}>{[...where, found.number, moment(found.receivedAt)].join(" · ")}</span>
      </Link>
    </span>
  );
}
