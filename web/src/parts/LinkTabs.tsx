import type { ReactNode } from "react";
import { Link, type To } from "react-router";
import { classesOf } from "./looks/classes";
import styles from "./LinkTabs.module.css";

const css = classesOf(styles);

export interface LinkTab {
  readonly key: string;
  readonly to: To;
  readonly label: ReactNode;
  /** How many there are; nothing is shown for none. */
  readonly count?: number | undefined;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly LinkTab[];
  readonly here: string;
}

/** Parts of a page, each with its own address. */
export function LinkTabs({ label, tabs, here }: Props) {
  return (
    <nav className={css("link-tabs")} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          to={tab.to}
          className={tab.key === here ? css("here") : undefined}
          aria-current={tab.key === here ? "page" : undefined}
        >
          {tab.label}
          {tab.count ? <span className={css("count")}> {tab.count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
