import { memo } from "react";
import type { LaidCard } from "./layout";
import { TreeCard, type TreeCardProps } from "./TreeCard";
import { cardPropsOf, type CardsShown } from "./cardProps";

interface Props extends CardsShown, Pick<TreeCardProps, "onPoint" | "onLift"> {
  readonly cards: readonly LaidCard[];
  /** The step whose card Tab reaches. */
  readonly reached: string | null;
}

/** The cards of the tree; not looked at when a change shows in none of them. */
export const TreeCards = memo(function TreeCards({ cards, reached, onPoint, onLift, ...shown }: Props) {
  return cards.map((card) => (
    <TreeCard
      key={card.placed.step}
      {...cardPropsOf(card, shown)}
      reached={reached === card.placed.step}
      onPoint={onPoint}
      onLift={onLift}
    />
  ));
});
