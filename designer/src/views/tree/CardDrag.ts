import type { Spot } from "../../model/commands/command";
import type { Plus } from "./layout";

/** How far a mouse moves, in pixels, and how long a finger rests, in milliseconds, before a card is lifted. */
const far = 6;
const rests = 400;
/** A ＋ so near is where a card falls, in pixels at 100 %. */
const near = 70;

/** What is dragged over. */
export interface DragView {
  readonly pluses: readonly Plus[];
  readonly zoom: number;
  readonly drop: (step: string, spot: Spot) => void;
  readonly onLifted: (lifted: boolean) => void;
}

interface Held {
  readonly step: string;
  readonly touch: boolean;
  readonly x: number;
  readonly y: number;
}

/** A card that is dragged by mouse or finger. It falls into the nearest ＋; let go anywhere else, it stays where it was. */
export class CardDrag {
  private view: DragView = { pluses: [], zoom: 1, drop: () => undefined, onLifted: () => undefined };
  private held: Held | null = null;
  private lifted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** What is dragged over, as it is drawn now. */
  follow(view: DragView): void {
    this.view = view;
  }

  /** Listens as long as the pane is there. */
  listen(pane: HTMLElement): () => void {
    const over = new AbortController();
    const { signal } = over;
    const listen = (name: "pointermove" | "pointerup" | "pointercancel", heard: (event: PointerEvent) => void) => {
      globalThis.addEventListener(name, heard, { signal });
    };
    listen("pointermove", (event) => {
      this.move(pane, event);
    });
    listen("pointerup", (event) => {
      this.letGo(pane, this.targetAt(pane, event));
    });
    listen("pointercancel", () => {
      this.letGo(pane, undefined);
    });
    pane.addEventListener("touchmove", this.still, { signal, passive: false });
    return () => {
      over.abort();
    };
  }

  // A finger that holds a card drags it; the pane must not scroll under it.
  private readonly still = (event: TouchEvent) => {
    if (this.lifted) event.preventDefault();
  };

  hold(
    step: string,
    { button, pointerType, clientX, clientY }: Pick<PointerEvent, "button" | "pointerType" | "clientX" | "clientY">,
  ) {
    if (button !== 0) return;
    this.held = { step, touch: pointerType === "touch", x: clientX, y: clientY };
    if (this.held.touch)
      this.timer = setTimeout(() => {
        this.lift();
      }, rests);
  }

  private lift(): void {
    this.lifted = true;
    this.view.onLifted(true);
  }

  private move(pane: HTMLElement, event: PointerEvent): void {
    if (!this.held) return;
    const moved = Math.hypot(event.clientX - this.held.x, event.clientY - this.held.y) > far;
    if (!this.lifted && moved) {
      // A finger that moves at once scrolls.
      if (this.held.touch) this.letGo(pane, undefined);
      else this.lift();
    }
    if (this.lifted) mark(pane, this.targetAt(pane, event)?.index ?? null);
  }

  private letGo(pane: HTMLElement, target: { readonly plus: Plus } | undefined): void {
    clearTimeout(this.timer);
    const { held, lifted } = this;
    this.held = null;
    this.lifted = false;
    if (!held || !lifted) return;
    this.view.onLifted(false);
    mark(pane, null);
    if (target) this.view.drop(held.step, target.plus.spot);
  }

  private targetAt(pane: HTMLElement, { clientX, clientY }: PointerEvent) {
    const { left, top } = pane.getBoundingClientRect();
    const x = (clientX - left + pane.scrollLeft) / this.view.zoom;
    const y = (clientY - top + pane.scrollTop) / this.view.zoom;
    return this.view.pluses
      .map((plus, index) => ({ plus, index, away: Math.hypot(plus.x - x, plus.y - y) }))
      .filter(({ away }) => away < near)
      .sort((a, b) => a.away - b.away)[0];
  }
}

/** Marks the ＋ that the card would fall into. By hand: drawing everything anew at each pixel would be slow. */
function mark(pane: HTMLElement, index: number | null): void {
  for (const plus of pane.querySelectorAll<HTMLElement>("[data-spot]"))
    plus.classList.toggle("cf-target", plus.dataset["spot"] === String(index));
}
