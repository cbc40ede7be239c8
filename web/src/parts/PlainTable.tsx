import type { ReactNode } from "react";
import { classesOf } from "./looks/classes";
import styles from "./PlainTable.module.css";

const css = classesOf(styles);

interface Props {
  /** What the table is about, for screen readers. */
  readonly label: string;
  readonly heads: readonly string[];
  /** Whether it grows with the page, which then scrolls alone. */
  readonly grows?: boolean;
  /** Whether each row stands under the other on a phone, its cells below each other; a cell's `data-head` says there what it is. */
  readonly stacks?: boolean;
  /** The rows, as `tr`. */
  readonly children: ReactNode;
}

/** A table to read. It scrolls inside its frame, also by keyboard, so that the page never scrolls sideways. */
export function PlainTable({ label, heads, grows = false, stacks = false, children }: Props) {
  return (
    <div
      className={css("table-frame")}
      tabIndex={0}
      role="region"
      aria-label={label}
      data-grows={grows || undefined}
      data-stacks={stacks || undefined}
    >
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
