import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  /** Takes the whole width, and not a half where there is room for two. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A part of a value under what it is called. What is in it bears the same name for whoever cannot see it. */
export function Part({ label, wide = false, children }: Props) {
  return (
    <div className={wide ? "cfp-part cfp-part-wide" : "cfp-part"}>
      <div className="cfp-part-label" aria-hidden="true">
        {label}
      </div>
      {children}
    </div>
  );
}
