import type { OutcomeRow } from "../model/words/stepWords";

/** Measures of a card in canvas units; `picture.css` uses the same. */
export const cardWidth = 200;
const inner = cardWidth - 24;
const padding = 16;
const titleSize = 14;
const textSize = 12;
const titleLine = 20;
const textLine = 18;
const rowHeight = 26;
const mostLines = 2;

/** A card as it is drawn: the words of a step, what is said of it in one case, and its count. */
export interface CardLines {
  readonly title: string;
  /** Who and until when, e.g. “信访室 · 4 个工作小时”. */
  readonly meta: string;
  /** What happened here, in words; null without a case. */
  readonly mark: string | null;
  readonly count: string | null;
  readonly rows: readonly OutcomeRow[];
}

/** Height of the card. Known before it is drawn, so that the layout does not wait for the browser. */
export function cardHeight(card: CardLines): number {
  return padding + headHeight(card) + card.rows.length * rowHeight;
}

/** From the top of the card to the middle of its title, where connections arrive. */
export const portTop = padding / 2 + titleLine / 2;

function headHeight({ title, meta, mark, count }: CardLines): number {
  const badge = count === null ? 0 : 40;
  const texts = [meta, mark ?? ""].filter((text) => text !== "");
  return (
    linesOf(title, titleSize, inner - badge) * titleLine +
    texts.reduce((height, text) => height + linesOf(text, textSize, inner) * textLine, 0)
  );
}

/** Lines that a text takes, two at the most: what is longer is cut and said in full to whoever points at it. */
export function linesOf(text: string, size: number, width: number): number {
  return Math.min(mostLines, Math.max(1, Math.ceil(widthOf(text, size) / (width - size / 2))));
}

/** Chinese characters are as wide as high, others a little more than half. */
function widthOf(text: string, size: number): number {
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return wide * size + (text.length - wide) * size * 0.6;
}
