import { useMemo, useState, type ReactNode } from "react";
import { DesigningContext, useDesigning } from "../designing";

interface Props {
  readonly shown: boolean;
  readonly children: ReactNode;
}

/**
 * A view that stays as it was when one leaves it. It is drawn when it is first shown; while it is hidden, changes do not reach it, so that
 * nobody waits for what nobody sees.
 */
export function Kept({ shown, children }: Props) {
  const now = useDesigning();
  const [seen, see] = useState(shown ? now : null);
  if (shown && seen !== now) see(now);
  const last = shown ? now : seen;
  const going = now.shown;
  // Where one goes meanwhile it learns of at once: it must not go there when it is shown again.
  const value = useMemo(
    () => (last === null || last.shown === going ? last : { ...last, shown: going }),
    [last, going],
  );
  if (value === null) return null;
  return (
    <div className="cf-kept" hidden={!shown} inert={!shown}>
      <DesigningContext value={value}>{children}</DesigningContext>
    </div>
  );
}
