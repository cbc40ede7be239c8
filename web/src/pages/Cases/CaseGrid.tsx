import { useVirtualizer } from "@tanstack/react-virtual";
import { Grid } from "antd";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CaseSummary } from "../../api/schemas";
import { templateOf, type CaseColumn } from "./caseColumns";
import { CaseCard, CaseRow } from "./CaseRow";

const rowHeight = 40;
const cardHeight = 72;

interface Props {
  readonly cases: readonly CaseSummary[];
  readonly columns: readonly CaseColumn[];
  /** The last rows came into sight. */
  readonly onEnd: () => void;
}

/** Any number of cases, of which only those in sight are drawn; cards on a phone. Arrow keys go from one to the next. */
export function CaseGrid({ cases, columns, onEnd }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const wide = Grid.useBreakpoint().md !== false;
  const rows = useRows(cases.length, frame, wide ? rowHeight : cardHeight, onEnd);
  const template = { gridTemplateColumns: templateOf(columns) };
  return (
    <div
      className="case-frame"
      ref={frame}
      onKeyDown={(event) => {
        goOn(event, cases.length, rows.scrollToIndex);
      }}
    >
      <div
        role="table"
        className={wide ? "case-table" : "case-cards"}
        aria-label={t("cases.table")}
        aria-rowcount={cases.length + 1}
      >
        {wide && (
          <div role="row" className="case-row case-head" style={template} aria-rowindex={1}>
            {columns.map((column) => (
              <span role="columnheader" key={column}>
                {t(`cases.column.${column}`)}
              </span>
            ))}
          </div>
        )}
        <div role="rowgroup" style={{ position: "relative", height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start, size }) => {
            const found = cases[index];
            const place = {
              position: "absolute",
              inset: "0 0 auto",
              height: size,
              transform: `translateY(${start}px)`,
            } as const;
            return (
              found && (
                <div role="row" key={found.id} data-index={index} aria-rowindex={index + 2} style={place}>
                  {wide ? <CaseRow found={found} columns={columns} style={template} /> : <CaseCard found={found} />}
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function useRows(count: number, frame: React.RefObject<HTMLDivElement | null>, height: number, onEnd: () => void) {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by the compiler
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const last = rows.getVirtualItems().at(-1)?.index ?? 0;
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });
  useEffect(() => {
    if (last >= count - 1) ended.current();
  }, [last, count]);
  useEffect(() => {
    rows.measure();
  }, [rows, height]);
  return rows;
}

/** Moves the focus to the case above or below. */
function goOn(event: KeyboardEvent<HTMLDivElement>, count: number, show: (index: number) => void) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const row = (event.target as Element).closest("[data-index]");
  if (step === 0 || !row) return;
  event.preventDefault();
  const next = Math.min(Math.max(Number(row.getAttribute("data-index")) + step, 0), count - 1);
  show(next);
  const frame = event.currentTarget;
  // The row may have to be drawn first.
  requestAnimationFrame(() => {
    frame.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus();
  });
}
