import { useEffect, useEffectEvent, type RefObject } from "react";

/** The mouse draws the pane along, and the wheel zooms while Ctrl is held; a finger scrolls by itself, and the wheel alone the page. */
export function usePanning(pane: RefObject<HTMLDivElement | null>, shown: boolean, zoomBy: (factor: number) => void) {
  const zoom = useEffectEvent(zoomBy);
  useEffect(() => {
    const element = pane.current;
    if (!element || !shown) return undefined;
    const over = new AbortController();
    const { signal } = over;
    element.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        zoom(event.deltaY < 0 ? 1.25 : 0.8);
      },
      { signal, passive: false },
    );
    element.addEventListener(
      "pointerdown",
      (event) => {
        // Text on a card may be marked, a chip clicked.
        const free = !(event.target as HTMLElement).closest(".cf-tree-card");
        if (event.button === 0 && event.pointerType === "mouse" && free) follow(element, event);
      },
      { signal },
    );
    return () => {
      over.abort();
    };
  }, [pane, shown]);
}

function follow(pane: HTMLElement, { clientX, clientY }: PointerEvent) {
  const [left, top] = [pane.scrollLeft + clientX, pane.scrollTop + clientY];
  const over = new AbortController();
  pane.classList.add("cf-panned");
  const move = (event: PointerEvent) => {
    pane.scrollTo({ left: left - event.clientX, top: top - event.clientY, behavior: "instant" });
  };
  const stop = () => {
    pane.classList.remove("cf-panned");
    over.abort();
  };
  globalThis.addEventListener("pointermove", move, { signal: over.signal });
  globalThis.addEventListener("pointerup", stop, { signal: over.signal });
  globalThis.addEventListener("pointercancel", stop, { signal: over.signal });
}
