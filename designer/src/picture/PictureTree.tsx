import { useCallback, useState, type KeyboardEvent, type RefObject } from "react";
import { neighbour, type Direction } from "../model/places/places";
import type { TreeLayout } from "../views/tree/layout";
import { cardWidth } from "../views/tree/sizes";
import { TreeLines, type Pointed } from "../views/tree/TreeLines";
import { TreePills } from "../views/tree/TreePluses";
import { faceOf } from "../views/tree/useShown";
import { headWords, type DrawnPicture } from "../model/picture/drawn";
import { PictureCard } from "./PictureCard";

interface Props {
  readonly picture: DrawnPicture;
  readonly layout: TreeLayout;
  readonly label: string;
  readonly zoom: number;
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly onGo: (step: string) => void;
  readonly onPress: (event: KeyboardEvent) => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The tree itself. One card is in the order of Tab, the arrows go to the others. */
export function PictureTree({ picture, layout, label, zoom, pane, onGo, onPress }: Props) {
  const { texts } = picture;
  const [pointed, point] = useState<Pointed | null>(null);
  const [asked, reach] = useState<string | null>(null);
  const onPoint = useCallback((from: string, port: string, to: string | null) => {
    point(to === null ? null : { from, port, to });
  }, []);
  const reached = asked ?? picture.here[0] ?? layout.cards[0]?.placed.step;
  const press = (event: KeyboardEvent) => {
    const next = nextOf(event, layout);
    if (next === null) {
      onPress(event);
      return;
    }
    event.preventDefault();
    reach(next);
    if (pane.current) faceOf(pane.current, next)?.focus();
  };
  return (
    <div className="cf-tree-pane" ref={pane} role="group" aria-label={`${label}. ${texts.keys}`} onKeyDown={press}>
      <div className="cf-tree" style={{ width: layout.width, height: layout.height, zoom }}>
        <TreeLines layout={layout} pointed={pointed} />
        <TreePills pills={layout.pills} called={(exits) => headWords(picture, exits)} walked={picture.walked} />
        {layout.cards.map((card) => (
          <PictureCard
            key={card.placed.step}
            card={card}
            picture={picture}
            reached={card.placed.step === reached}
            onGo={onGo}
            onPoint={onPoint}
          />
        ))}
        {layout.looseTop !== null && (
          <div className="cf-loose" style={{ top: layout.looseTop - 28 }}>
            {texts.loose}
          </div>
        )}
      </div>
    </div>
  );
}

/** The card that an arrow key goes to from the one that has the focus; null where the key is none, or where there is no card. */
function nextOf(event: KeyboardEvent, { cards }: TreeLayout): string | null {
  const step = (event.target as HTMLElement).dataset["step"];
  const direction = event.ctrlKey || event.altKey || event.metaKey ? undefined : directions[event.key];
  if (step === undefined || !direction) return null;
  const places = cards.map(({ placed, x, y, height }) => ({ id: placed.step, x, y, width: cardWidth, height }));
  return neighbour(places, step, direction) ?? null;
}
