import { useReactFlow } from "@xyflow/react";
import { createContext, useMemo, useState, type KeyboardEvent } from "react";
import { neighbour, type Direction, type Place } from "../model/places/places";
import { inView } from "./view";

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Moving between the cards by keyboard: one of them is in the order of Tab, the arrows go to the others. */
export interface CardMoving {
  /** The card that Tab reaches. */
  readonly current: string | undefined;
  readonly chosen: string | null;
  readonly arrive: (id: string) => void;
  readonly choose: (id: string) => void;
  readonly press: (event: KeyboardEvent, id: string) => void;
}

export const Moving = createContext<CardMoving>({
  current: undefined,
  chosen: null,
  arrive: () => undefined,
  choose: () => undefined,
  press: () => undefined,
});

/**
 * @param first The card that Tab reaches first.
 * @param onChoose Called by a click, Enter or the space bar.
 */
export function useMoving(
  places: readonly Place[],
  first: string | undefined,
  chosen: string | null,
  onChoose: (id: string) => void,
) {
  const flow = useReactFlow();
  const [reached, setReached] = useState<string | null>(null);
  const current = places.some(({ id }) => id === reached) ? (reached ?? undefined) : first;

  return useMemo<CardMoving>(() => {
    function press(event: KeyboardEvent, id: string) {
      const direction = directions[event.key];
      const chooses = event.key === "Enter" || event.key === " ";
      if (!direction && !chooses) return;
      event.preventDefault();
      if (chooses) onChoose(id);
      const next = direction && places.find((place) => place.id === neighbour(places, id, direction));
      if (!next) return;
      const pane = event.currentTarget.closest(".react-flow");
      const there = focusOn(pane, next.id);
      // Of a very large procedure a card out of sight is drawn only when the drawing has moved to it.
      void inView(flow, next).then(() => {
        if (!there) requestAnimationFrame(() => focusOn(pane, next.id));
      });
    }
    return { current, chosen, arrive: setReached, choose: onChoose, press };
  }, [places, flow, current, chosen, onChoose]);
}

/** False where the card is not drawn. */
function focusOn(pane: Element | null, id: string): boolean {
  const cards = pane?.querySelectorAll<HTMLElement>("[data-step]") ?? [];
  const card = [...cards].find(({ dataset }) => dataset["step"] === id);
  // The browser would scroll the pane under the drawing; the drawing moves instead.
  card?.focus({ preventScroll: true });
  return card !== undefined;
}
