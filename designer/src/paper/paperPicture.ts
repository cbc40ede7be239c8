import { chipOf, faceOf, headWords, type CardFace, type DrawnPicture } from "../model/picture/drawn";
import type { Standing } from "../model/picture/progress";
import type { Exit, Placed } from "../model/projection/tree";
import { widthOf, wrapped } from "../model/words/lines";
import { layOut, type LaidCard, type TreeLayout } from "../views/tree/layout";
import { cardWidth, rowHeight, rowsOf } from "../views/tree/sizes";

export const titleSize = 14;
export const textSize = 12;
export const titleLine = 20;
export const textLine = 17;
export const padding = 9;
/** Room for words between the edges of a card. */
export const inner = cardWidth - 24;
const gap = 10;

/** An outcome of a card: its name left, where it leads right; one below the other where both are too long. */
export interface PaperRow {
  readonly exit: Exit;
  readonly label: readonly string[];
  readonly chip: readonly string[];
  readonly beside: boolean;
  readonly height: number;
}

/** A card with its words cut into lines. On paper nobody can point at what was cut off: nothing is. */
export interface PaperCard {
  readonly step: string;
  readonly title: readonly string[];
  readonly meta: readonly string[];
  readonly mark: readonly string[];
  readonly rows: readonly PaperRow[];
  readonly standing: Standing | null;
}

/** A picture with everything in its place, in pixels at 100 % (96 to the inch). */
export interface PaperPicture {
  readonly picture: DrawnPicture;
  readonly layout: TreeLayout;
  readonly cards: ReadonlyMap<string, PaperCard>;
}

export function paperOf(picture: DrawnPicture): PaperPicture {
  const cards = new Map<string, PaperCard>();
  const layout = layOut(picture.tree, (placed) => {
    const card = cardOf(placed, picture);
    cards.set(placed.step, card);
    return heightOf(card);
  });
  return { picture, layout, cards };
}

export function headHeight({ title, meta, mark }: PaperCard): number {
  return 2 * padding + title.length * titleLine + (meta.length + mark.length) * textLine;
}

function heightOf(card: PaperCard): number {
  return headHeight(card) + card.rows.reduce((height, row) => height + row.height, 0);
}

function cardOf(placed: Placed, picture: DrawnPicture): PaperCard {
  const { title, meta }: CardFace = faceOf(picture, placed.step);
  const progress = picture.progress.get(placed.step);
  return {
    step: placed.step,
    title: wrapped(title, titleSize, inner),
    meta: wrapped(meta, textSize, inner),
    mark: wrapped(progress?.words ?? "", textSize, inner),
    rows: rowsOf(placed).map((exit) => rowOf(exit, picture)),
    standing: progress?.standing ?? null,
  };
}

function rowOf(exit: Exit, picture: DrawnPicture): PaperRow {
  const [label, chip] = [headWords(picture, [exit]), chipOf(picture, exit) ?? ""];
  const beside = widthOf(label, textSize) + widthOf(chip, textSize) + gap <= inner;
  if (beside) return { exit, label: [label], chip: chip === "" ? [] : [chip], beside, height: rowHeight };
  const lines = { label: wrapped(label, textSize, inner), chip: wrapped(chip, textSize, inner) };
  return { exit, ...lines, beside, height: (lines.label.length + lines.chip.length) * textLine + padding };
}

/** What a card takes up. */
export function boxOf({ x, y, height }: LaidCard): Box {
  return { x, y, width: cardWidth, height };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
