import { memo } from "react";
import type { LaidCard, TreeLayout } from "./layout";
import { pathOf } from "./path";
import { cardWidth, rowHeight, rowsOf } from "./sizes";

/** A way that is drawn as long as somebody points at its chip. */
export interface Pointed {
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

/** The arrows of the tree. What they say stands on the cards: for who cannot see them they add nothing. */
export const TreeLines = memo(function TreeLines({
  layout,
  pointed,
}: {
  readonly layout: TreeLayout;
  readonly pointed: Pointed | null;
}) {
  const { lines, width, height, cards } = layout;
  return (
    <svg className="cf-tree-lines" width={width} height={height} aria-hidden="true">
      {lines.map((corners, index) => (
        <path key={index} d={pathOf(corners)} />
      ))}
      {pointed && <path className="cf-pointed" d={wayOf(cards, pointed)} />}
    </svg>
  );
});

/** From the row of the outcome, round the side, to the card that it leads to. */
function wayOf(cards: readonly LaidCard[], { from, port, to }: Pointed): string {
  const source = cards.find(({ placed }) => placed.step === from);
  const target = cards.find(({ placed }) => placed.step === to);
  if (!source || !target) return "";
  const rows = rowsOf(source.placed);
  const row = rows.findIndex((exit) => exit.port === port);
  const y = source.y + source.height - (rows.length - row - 0.5) * rowHeight;
  const right = source.x + cardWidth;
  const side = Math.max(right, target.x + cardWidth) + 20;
  return pathOf([
    [right, y],
    [side, y],
    [side, target.y + 18],
    [target.x + cardWidth, target.y + 18],
  ]);
}
