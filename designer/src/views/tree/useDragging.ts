import { useCallback, useEffect, useState, type PointerEvent, type RefObject } from "react";
import type { Spot } from "../../model/commands/command";
import { moveStep } from "../../model/commands/moveStep";
import { useActs } from "../../shell/designing";
import { CardDrag } from "./CardDrag";
import type { Plus } from "./layout";

export function useDragging(pane: RefObject<HTMLDivElement | null>, zoom: number, pluses: readonly Plus[]) {
  const { change } = useActs();
  const [drag] = useState(() => new CardDrag());
  const [lifted, setLifted] = useState(false);
  useEffect(() => (pane.current ? drag.listen(pane.current) : undefined), [drag, pane]);
  useEffect(() => {
    const drop = (step: string, spot: Spot) => {
      change(moveStep, { step, spot });
    };
    drag.follow({ pluses, zoom, drop, onLifted: setLifted });
  }, [drag, pluses, zoom, change]);
  const onLift = useCallback(
    (step: string, event: PointerEvent) => {
      drag.hold(step, event);
    },
    [drag],
  );
  return { onLift, lifted };
}
