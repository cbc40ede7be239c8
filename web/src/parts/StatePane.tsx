import type { ReactNode, Ref } from "react";
import { classesOf } from "./looks/classes";
import styles from "./StatePane.module.css";

const css = classesOf(styles);

interface Props {
  readonly title: string;
  /** How it is told to those who listen. */
  readonly role?: "alert" | "status";
  /** The heading, where the focus is to come to it. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** Words in the middle of a page or pane, in place of what it shows at other times. */
export function StatePane({ title, role, heading, children }: Props) {
  return (
    <div className={css("state")} role={role}>
      <h2 {...(heading && { ref: heading, tabIndex: -1 })}>{title}</h2>
      {children}
    </div>
  );
}
