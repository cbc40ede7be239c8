import type { ReactNode } from "react";
import { tone } from "./looks/tone";
import { StatePane } from "./StatePane";

interface Props {
  /** What would be here. */
  readonly title: string;
  /** How it gets here. */
  readonly text: string;
  readonly children?: ReactNode;
}

export function EmptyState({ title, text, children }: Props) {
  return (
    <StatePane title={title}>
      <p className={tone("quiet")}>{text}</p>
      {children}
    </StatePane>
  );
}
