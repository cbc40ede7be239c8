import type { ReactNode } from "react";
import { classesOf } from "../parts/looks/classes";
import styles from "./Facts.module.css";

const css = classesOf(styles);

/** A name and what stands beside it; a fact without a value is left out. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** It has the whole width. */
  readonly wide?: boolean;
}

interface Props {
  readonly facts: readonly Fact[];
  /** The names stand above their values instead of beside them. */
  readonly above?: boolean;
}

/** Facts with their names, as many beside each other as fit. */
export function Facts({ facts, above = false }: Props) {
  return (
    <dl className={above ? css("facts") : css("case-facts-list")}>
      {facts.map(({ name, value, wide = false }) => {
        if (value === null || value === undefined || value === "") return null;
        return (
          <div key={name} className={wide ? css("wide") : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        );
      })}
    </dl>
  );
}
