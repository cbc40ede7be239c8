import { Checkbox } from "antd";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { CaseOrder } from "../caseList";
import type { Ticks } from "../urging/ticks";
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
  readonly ticks?: Ticks;
}

/** The words over the columns; those that tell an order put the list into it. */
export function CaseHead({ columns, order, onOrder, style, ticks }: Props) {
  return (
    <div role="rowgroup" className={css("case-head")}>
      <div role="row" className={row("case-row")} style={style} aria-rowindex={1}>
        {ticks && <TickAll ticks={ticks} />}
        {columns.map((column) => (
          <Cell key={column} column={column} order={order} onOrder={onOrder} />
        ))}
      </div>
    </div>
  );
}

function TickAll({ ticks }: { readonly ticks: Ticks }) {
  const { t } = useTranslation();
  return (
    <span role="columnheader" aria-label={t("cases.urge.column")}>
      <Checkbox
        checked={ticks.count > 0 && ticks.count === ticks.of}
        indeterminate={ticks.count > 0 && ticks.count < ticks.of}
        disabled={ticks.of === 0}
        aria-label={t("cases.urge.all")}
        onChange={({ target }) => {
          ticks.all(target.checked);
        }}
      />
    </span>
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
