import type { ReactNode } from "react";
import { classesOf } from "./looks/classes";
import styles from "./PlainTable.module.css";

const css = classesOf(styles);

interface Props {
  /** What the table is about, for screen readers. */
  readonly label: string;
  readonly heads: readonly string[];
  /** Stands in a dialog, which scrolls for it, and folds on a phone: each cell names its column as `data-head`. */
  readonly folds?: boolean;
  /** The rows, as `tr`. */
  readonly children: ReactNode;
}

/** A table to read. It scrolls inside its frame, also by keyboard, so that the page never scrolls sideways. */
export function PlainTable({ label, heads, folds = false, children }: Props) {
  return (
    <div className={css("table-frame", folds && "folds")} tabIndex={0} role="region" aria-label={label}>
      <table className={css("plain-table")}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
