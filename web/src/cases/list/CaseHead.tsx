import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { CaseOrder } from "../caseList";
import { orderedBy, type CaseColumn } from "./caseColumns";
import { classesOf } from "../../parts/looks/classes";
import { row } from "./row";
import styles from "./CaseHead.module.css";

const css = classesOf(styles);

interface Props {
  readonly columns: readonly CaseColumn[];
  readonly order: CaseOrder;
  readonly onOrder: (order: CaseOrder) => void;
  readonly style: CSSProperties;
}

/** The words over the columns; those that tell an order put the list into it. */
export function CaseHead({ columns, order, onOrder, style }: Props) {
  return (
    <div role="rowgroup" className={css("case-head")}>
      <div role="row" className={row("case-row")} style={style} aria-rowindex={1}>
        {columns.map((column) => (
          <Cell key={column} column={column} order={order} onOrder={onOrder} />
        ))}
      </div>
    </div>
  );
}

interface CellProps extends Pick<Props, "order" | "onOrder"> {
  readonly column: CaseColumn;
}

function Cell({ column, order, onOrder }: CellProps) {
  const { t } = useTranslation();
  const words = t(`cases.column.${column}`);
  const own = orderedBy[column];
  if (own === undefined) return <span role="columnheader">{words}</span>;
  const [sorted, mark] = own === "Newest" ? (["descending", "▾"] as const) : (["ascending", "▴"] as const);
  return (
    <span role="columnheader" {...(own === order && { "aria-sort": sorted })}>
      <button
        type="button"
        className={css("case-order")}
        title={t(`cases.order.${own}`)}
        onClick={() => {
          onOrder(own);
        }}
      >
        {words}
        {own === order && <span aria-hidden> {mark}</span>}
      </button>
    </span>
  );
}
