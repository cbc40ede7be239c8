import type { ReactNode } from "react";
import "./states.css";

interface Props {
  /** What would be here. */
  readonly title: string;
  /** How it gets here. */
  readonly text: string;
  readonly children?: ReactNode;
}

export function EmptyState({ title, text, children }: Props) {
  return (
    <div className="state">
      <h2>{title}</h2>
      <p className="quiet">{text}</p>
      {children}
    </div>
  );
}
