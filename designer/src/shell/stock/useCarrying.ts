import { useState, type PointerEvent as Pressed } from "react";
import { useActs } from "../designing";

/** How far it is moved, in pixels, before it is lifted. */
const far = 6;
/** A ＋ so near is where it falls, in pixels of the screen. */
const near = 60;

interface At {
  readonly x: number;
  readonly y: number;
}

/** A kind of step that is dragged out of the stock. Let go near a ＋ it falls there, elsewhere it is left to what lies under it. */
export function useCarrying() {
  const { carry } = useActs();
  const [at, show] = useState<At | null>(null);
  const hold = (type: string, { button, clientX, clientY }: Pick<Pressed, "button" | "clientX" | "clientY">) => {
    if (button !== 0) return;
    const over = new AbortController();
    let lifted = false;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!lifted && Math.hypot(x - clientX, y - clientY) < far) return;
      if (!lifted) carry(type);
      lifted = true;
      show({ x, y });
      marked(plusAt({ x, y }));
    };
    const end = (plus: HTMLElement | null) => {
      over.abort();
      marked(null);
      show(null);
      if (plus) plus.click();
      // What lies under it is told by the same event: it is carried until that is over.
      else if (lifted) setTimeout(carry, 0, null);
    };
    follow(over.signal, move, ({ clientX: x, clientY: y }) => {
      end(lifted && x >= 0 ? plusAt({ x, y }) : null);
    });
  };
  return { hold, at };
}

/** Until it is let go, or the browser takes it for something else: then it is let go outside of everything. */
function follow(
  signal: AbortSignal,
  move: (at: PointerEvent) => void,
  end: (at: Pick<PointerEvent, "clientX" | "clientY">) => void,
): void {
  globalThis.addEventListener("pointermove", move, { signal });
  globalThis.addEventListener("pointerup", end, { signal });
  globalThis.addEventListener(
    "pointercancel",
    () => {
      end({ clientX: -1, clientY: -1 });
    },
    { signal },
  );
}

function pluses(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".cf-tree-pane [data-spot]")].filter(
    (plus) => plus.offsetParent !== null,
  );
}

function plusAt({ x, y }: At): HTMLElement | null {
  const [nearest] = pluses()
    .map((plus) => {
      const { left, top, width, height } = plus.getBoundingClientRect();
      return { plus, away: Math.hypot(left + width / 2 - x, top + height / 2 - y) };
    })
    .filter(({ away }) => away < near)
    .toSorted((a, b) => a.away - b.away);
  return nearest?.plus ?? null;
}

/** By hand, as where a card is dragged: nothing is drawn anew for it. */
function marked(target: HTMLElement | null): void {
  for (const plus of pluses()) plus.classList.toggle("cf-target", plus === target);
}
