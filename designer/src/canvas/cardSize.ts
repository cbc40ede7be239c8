import { linesOf } from "../model/words/lines";
import type { OutcomeRow } from "../model/words/stepWords";

/** Measures of a card in canvas units; `canvas.css` uses the same. */
export const cardWidth = 200;
const inner = cardWidth - 24;
const padding = 16;
const titleSize = 14;
const textSize = 12;
const titleLine = 20;
const textLine = 18;
const rowHeight = 26;

/** A card as it is drawn: the words of a step, and its count. */
export interface CardLines {
  readonly title: string;
  /** Who and until when, e.g. “信访室 · 4 个工作小时”. */
  readonly meta: string;
  readonly count: string | null;
  readonly rows: readonly OutcomeRow[];
}

/** Height of the card. Known before it is drawn, so that the layout does not wait for the browser. */
export function cardHeight(card: CardLines): number {
  return padding + headHeight(card) + card.rows.length * rowHeight;
}

/** From the top of the card to the middle of its title, where connections arrive. */
export const portTop = padding / 2 + titleLine / 2;

function headHeight({ title, meta, count }: CardLines): number {
  const badge = count === null ? 0 : 40;
  const below = meta === "" ? 0 : linesOf(meta, textSize, inner) * textLine;
  return linesOf(title, titleSize, inner - badge) * titleLine + below;
}
