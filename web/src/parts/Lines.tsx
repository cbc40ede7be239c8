import type { ReactNode } from "react";
import { classesOf } from "./looks/classes";
import styles from "./Lines.module.css";

const css = classesOf(styles);

/** Things under each other, as `li`, with a hairline between them. */
export function Lines({ children }: { readonly children: ReactNode }) {
  return <ul className={css("lines")}>{children}</ul>;
}

/** What stands at both ends of a line. */
export function Ends({ children }: { readonly children: ReactNode }) {
  return <div className={css("ends")}>{children}</div>;
}
