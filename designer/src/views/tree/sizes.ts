import type { Exit, Placed } from "../../model/projection/tree";
import { linesOf } from "../../model/words/lines";

/** Measures of the tree in pixels at 100 %; `tree.css` uses the same. */
export const cardWidth = 212;
export const rowHeight = 26;
export const pillHeight = 24;
/** Between two cards, one below the other: room for the line and its ＋. */
export const gapY = 44;
/** Between two columns. */
export const gapX = 28;
/** From a card to the line that its columns hang on, and from there to their heads. */
export const busGap = 18;
const padding = 20;
const inner = cardWidth - 26;
const titleLine = 20;
const metaLine = 18;

/** What a card says, as far as its height depends on it. */
export interface CardText {
  readonly title: string;
  readonly meta: string;
  readonly badge: string | null;
  /** What one case did here; nothing where none is drawn. */
  readonly mark?: string | null;
}

/** Outcomes that the card itself shows: those that no column is headed by, unless there is one way only. */
export function rowsOf({ exits, columns }: Placed): readonly Exit[] {
  const heading = new Set(columns.flatMap((column) => column.exits));
  const rows = exits.filter((exit) => !heading.has(exit));
  const [only] = rows;
  const plain = rows.length === 1 && exits.length === 1 && (only?.kind === "down" || only?.kind === "falls");
  return plain ? [] : rows;
}

export function heightOf(placed: Placed, { title, meta, badge, mark = null }: CardText): number {
  const besideTitle = badge === null ? 0 : 20 + badge.length * 9;
  const below = [meta, mark ?? ""].filter((text) => text !== "");
  const head =
    linesOf(title, 14, inner - besideTitle) * titleLine +
    below.reduce((height, text) => height + linesOf(text, 12, inner) * metaLine, 0);
  return padding + head + rowsOf(placed).length * rowHeight;
}
