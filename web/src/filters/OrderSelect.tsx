import { classesOf } from "../parts/looks/classes";
import styles from "./OrderSelect.module.css";

const css = classesOf(styles);

interface Props<Order extends string> {
  readonly label: string;
  readonly value: Order;
  /** Each with its words. */
  readonly options: readonly { readonly value: Order; readonly label: string }[];
  readonly onChange: (order: Order) => void;
}

/** What comes first in a list. The browser's own: a list of two or three needs nothing to be loaded for it. */
export function OrderSelect<Order extends string>({ label, value, options, onChange }: Props<Order>) {
  return (
    <select
      className={css("sort")}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((one) => one.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
