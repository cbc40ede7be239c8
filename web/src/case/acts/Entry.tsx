import type { ReactNode } from "react";
import { classesOf } from "../../parts/looks/classes";
import styles from "./Entry.module.css";

const css = classesOf(styles);

/** A label over what is entered. */
export function Entry({ children }: { readonly children: ReactNode }) {
  return <div className={css("entry")}>{children}</div>;
}
