import { useState, type KeyboardEvent, type RefObject } from "react";
import { neighbour, type Direction, type Place } from "../../model/places/places";
import type { Exit } from "../../model/projection/tree";
import { useActs, type Designing } from "../../shell/designing";
import { pressedOnStep } from "../stepKeys";
import type { TreeLayout } from "./layout";
import { cardWidth } from "./sizes";
import { faceOf } from "./useShown";

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Moving among the cards by keyboard: Tab reaches one of them, the arrows go to the others. */
export function useTreeKeys(designing: Designing, layout: TreeLayout, pane: RefObject<HTMLDivElement | null>) {
  const acts = useActs();
  const [asked, reach] = useState<string | null>(null);
  const there = layout.cards.some(({ placed }) => placed.step === asked);
  const reached = there ? asked : (designing.chosen.at(-1) ?? layout.cards[0]?.placed.step ?? null);

  return {
    reached,
    press: (event: KeyboardEvent) => {
      const step = (event.target as HTMLElement).dataset["step"];
      if (step === undefined) return;
      const direction = event.ctrlKey || event.altKey || event.metaKey ? undefined : directions[event.key];
      if (!direction) {
        pressedOnStep(event, step, designing, acts, exitsOf(layout, step));
        return;
      }
      event.preventDefault();
      const next = neighbour(placesOf(layout), step, direction);
      if (next === undefined || !pane.current) return;
      reach(next);
      faceOf(pane.current, next)?.focus();
    },
  };
}

function exitsOf({ cards }: TreeLayout, step: string): readonly Exit[] {
  return cards.find(({ placed }) => placed.step === step)?.placed.exits ?? [];
}

function placesOf({ cards }: TreeLayout): readonly Place[] {
  return cards.map(({ placed, x, y, height }) => ({ id: placed.step, x, y, width: cardWidth, height }));
}
