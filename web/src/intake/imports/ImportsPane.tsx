import type { HTMLAttributes } from "react";
import { classesOf } from "../../parts/looks/classes";
import { pane } from "../../parts/looks/pane";
import styles from "./ImportsPane.module.css";

const css = classesOf(styles);

/** A part of the page of imports, its pieces under each other. */
export function ImportsPane(props: HTMLAttributes<HTMLElement>) {
  return <section {...props} className={`${pane} ${css("pieces")}`} />;
}
