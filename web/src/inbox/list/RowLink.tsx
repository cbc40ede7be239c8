import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { Link } from "react-router";
import { row } from "./row";

interface Props {
  readonly to: string;
  readonly replace: boolean;
  /** What it leads to is open in the reading pane. */
  readonly current: boolean;
  readonly read: boolean;
  /** The focus is to come here. */
  readonly wanted: boolean;
  readonly onArrived: () => void;
  readonly children: ReactNode;
}

/** One row of a list of links. */
export function RowLink({ to, replace, current, read, wanted, onArrived, children }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  const arrived = useEffectEvent(onArrived);
  useEffect(() => {
    if (!wanted) return;
    // The list scrolls by itself.
    link.current?.focus({ preventScroll: true });
    arrived();
  }, [wanted]);
  return (
    <Link
      ref={link}
      to={to}
      replace={replace}
      className={row("task", current && "current", read && "read")}
      aria-current={current || undefined}
      onFocus={onArrived}
      // Not every browser gives a link the focus when it is clicked.
      onClick={onArrived}
    >
      {children}
    </Link>
  );
}
