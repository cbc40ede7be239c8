import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type HTMLAttributes, type ReactNode } from "react";
import { classesOf } from "../../parts/looks/classes";
import styles from "./VirtualRows.module.css";

const css = classesOf(styles);

interface Props<Row> extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  readonly "data-compact"?: boolean | undefined;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Pixels of a row before it is measured. */
  readonly heightOf: (row: Row) => number;
  readonly children: (row: Row) => ReactNode;
  /** Index of the row to be kept in sight; -1 for none. */
  readonly current?: number;
  /** Called when the end comes near. */
  readonly onEnd?: () => void;
}

const nearEnd = 20;

/** A list of any length of which only what is in sight is drawn. */
export function VirtualRows<Row>({ rows, keyOf, heightOf, children, current = -1, onEnd, ...rest }: Props<Row>) {
  const place = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => heightOf(rows[index] as Row),
    getItemKey: (index) => keyOf(rows[index] as Row),
    overscan: 8,
    initialRect: { width: 400, height: 800 },
  });
  const drawn = list.getVirtualItems();
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - nearEnd) onEnd?.();
  }, [last, rows.length, onEnd]);
  useEffect(() => {
    if (current >= 0) list.scrollToIndex(current, { align: "auto" });
  }, [list, current]);
  return (
    <div ref={place} className={css("virtual-rows")} {...rest}>
      <div role="presentation" style={{ height: list.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => (
          <div
            key={key}
            role="presentation"
            ref={list.measureElement}
            data-index={index}
            className={css("virtual-row")}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(rows[index] as Row)}
          </div>
        ))}
      </div>
    </div>
  );
}
