import type { ReactNode } from "react";
import { classesOf } from "../../parts/looks/classes";
import styles from "./LineOfThings.module.css";

const css = classesOf(styles);

/** A heading or name with what belongs to it, in a line as far as there is room. */
export function LineOfThings({ children }: { readonly children: ReactNode }) {
  return <div className={css("line")}>{children}</div>;
}
