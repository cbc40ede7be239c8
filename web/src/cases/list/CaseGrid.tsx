import { Grid } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CaseOrder } from "../caseList";
import type { CaseSummary } from "../../api/schemas";
import { leastWidthOf, templateOf, type CaseColumn } from "./caseColumns";
import { CaseHead } from "./CaseHead";
import { canBeTicked, type Ticks } from "../urging/ticks";
import { CaseCard, CaseRow } from "./CaseRow";
import { goOn, useCaseRows } from "./caseRows";
import { useLeftPlace } from "./leftPlaces";
import { classesOf } from "../../parts/looks/classes";
import styles from "./CaseGrid.module.css";

const css = classesOf(styles);

const rowHeight = 40;
const cardHeight = 88;

interface Props {
  readonly cases: readonly CaseSummary[];
  readonly columns: readonly CaseColumn[];
  readonly order: CaseOrder;
  readonly onOrder: (order: CaseOrder) => void;
  /** The last rows came into sight. */
  readonly onEnd: () => void;
  /** Undefined for whoever can do nothing with several. */
  readonly ticks?: Ticks;
}

/** Any number of cases, of which only those in sight are drawn; cards on a phone. Arrow keys go from one to the next. */
export function CaseGrid({ cases, columns, order, onOrder, onEnd, ticks }: Props) {
  const { t, i18n } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const wide = Grid.useBreakpoint().md !== false;
  const height = wide ? rowHeight : cardHeight;
  const rows = useCaseRows({ count: cases.length, height, frame, ...useLeftPlace(), onEnd });
  const template = { gridTemplateColumns: templateOf(columns, i18n.language, ticks !== undefined) };
  return (
    <div
      className={css("case-frame")}
      ref={frame}
      onScroll={rows.onScroll}
      onKeyDown={(event) => {
        goOn(event, cases.length, rows.show);
      }}
    >
      <div
        role="table"
        style={wide ? leastWidthOf(columns, i18n.language) : {}}
        aria-label={t("cases.table")}
        aria-rowcount={-1}
      >
        {wide && (
          <CaseHead columns={columns} order={order} onOrder={onOrder} style={template} {...(ticks && { ticks })} />
        )}
        <div role="rowgroup" style={{ position: "relative", height: rows.height }}>
          {rows.inSight.map(({ index, start, size }) => {
            const found = cases[index];
            if (!found) return null;
            return (
              <div {...placeOf(index, start, size)} key={found.id}>
                {wide ? (
                  <CaseRow found={found} columns={columns} style={template} {...tickOf(found, ticks)} />
                ) : (
                  <CaseCard found={found} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function placeOf(index: number, top: number, height: number) {
  return {
    role: "row",
    "data-index": index,
    "aria-rowindex": index + 2,
    className: css("case-place"),
    style: { height, top },
  };
}

function tickOf(found: CaseSummary, ticks: Ticks | undefined) {
  if (!ticks) return {};
  return { ticked: canBeTicked(found) ? ticks.has(found.id) : null, onTick: ticks.toggle };
}
