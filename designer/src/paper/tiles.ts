import { boxOf, type Box, type PaperPicture } from "./paperPicture";
import { boxOfPill, touches } from "./svg";

/** How a picture is laid on sheets. `pages`: as large as it can be on so many; `real`: as large as on the screen. */
export interface Sheet {
  readonly paper: "A4" | "A3";
  readonly landscape: boolean;
  readonly scaling: "width" | "pages" | "real";
  /** How many at the most, where `scaling` is `pages`. */
  readonly pages: number;
}

/** A part of the picture that stands on a sheet of its own. Columns and rows count from 1. */
export interface Tile extends Box {
  readonly column: number;
  readonly row: number;
}

export type Span = readonly [from: number, to: number];

export interface Tiling {
  readonly tiles: readonly Tile[];
  /** What each column takes of the width, each row of the height; neighbours both show what lies between. */
  readonly columns: readonly Span[];
  readonly rows: readonly Span[];
  /** Millimetres on paper for a pixel of the picture. */
  readonly scale: number;
}

/** Millimetres. */
const sizes = { A4: [210, 297], A3: [297, 420] } as const;
export const edge = 10;
/** For the label below each tile. */
export const foot = 8;
/** What two neighbours both show at least, so that they can be glued. */
export const overlap = 8;
/** 96 pixels to the inch. */
const real = 25.4 / 96;
/** Smaller than that nobody can make out a card. */
const least = 0.01;
/** Around a card, in pixels. */
const air = 2;

/** Width and height of a sheet in millimetres. */
export function sheetSize({ paper, landscape }: Pick<Sheet, "paper" | "landscape">): readonly [number, number] {
  const [short, long] = sizes[paper];
  return landscape ? [long, short] : [short, long];
}

/** What of a sheet the picture may take. */
export function roomOn(sheet: Pick<Sheet, "paper" | "landscape">): readonly [number, number] {
  const [width, height] = sheetSize(sheet);
  return [width - 2 * edge, height - 2 * edge - foot];
}

/** Cuts the picture into sheets. A card is cut only where no cut can miss it; a sheet with nothing on it is left out. */
export function tilesOf(paper: PaperPicture, sheet: Sheet): Tiling {
  const [width, height] = roomOn(sheet);
  const { layout } = paper;
  switch (sheet.scaling) {
    case "real":
      return cut(paper, sheet, real);
    case "width":
      return cut(paper, sheet, Math.min(real, width / layout.width));
    case "pages": {
      const onOne = Math.min(real, width / layout.width, height / layout.height);
      return largest(paper, sheet, onOne, Math.max(1, sheet.pages));
    }
  }
}

/** As large as it can be on so many sheets. */
function largest(paper: PaperPicture, sheet: Sheet, onOne: number, pages: number): Tiling {
  let best = cut(paper, sheet, onOne);
  let [small, large] = [onOne, real];
  const whole = cut(paper, sheet, large);
  if (whole.tiles.length <= pages) return whole;
  for (let tries = 0; tries < 12; tries++) {
    const scale = (small + large) / 2;
    const tiling = cut(paper, sheet, scale);
    if (tiling.tiles.length <= pages) [best, small] = [tiling, scale];
    else large = scale;
  }
  return best;
}

function cut(paper: PaperPicture, sheet: Sheet, wanted: number): Tiling {
  const scale = Math.max(least, wanted);
  const [width, height] = roomOn(sheet);
  const { layout } = paper;
  const boxes = [...layout.cards.map(boxOf), ...layout.pills.map(boxOfPill)];
  const shared = overlap / scale;
  const columns = spans(
    layout.width,
    width / scale,
    shared,
    boxes.map(({ x, width: wide }) => [x, x + wide]),
  );
  const rows = spans(
    layout.height,
    height / scale,
    shared,
    boxes.map(({ y, height: high }) => [y, y + high]),
  );
  const tiles = crossed(columns, rows);
  const shown = tiles.filter((tile) => boxes.some((box) => touches(tile, box)) || hasLine(paper, tile));
  return { tiles: shown, columns, rows, scale };
}

function crossed(columns: readonly Span[], rows: readonly Span[]): readonly Tile[] {
  return rows.flatMap(([y, bottom], row) =>
    columns.map(([x, right], column) => ({
      x,
      y,
      width: right - x,
      height: bottom - y,
      column: column + 1,
      row: row + 1,
    })),
  );
}

function hasLine({ layout }: PaperPicture, tile: Tile): boolean {
  return layout.lines.some((corners) =>
    corners.slice(1).some(([x, y], index) => {
      const [fromX, fromY] = corners[index] ?? [x, y];
      const box = {
        x: Math.min(x, fromX),
        y: Math.min(y, fromY),
        width: Math.abs(x - fromX),
        height: Math.abs(y - fromY),
      };
      return touches(tile, box);
    }),
  );
}

/** Where a length is cut. Each piece takes all the room, and the next begins before the first card that did not end on it. */
function spans(length: number, room: number, shared: number, cards: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  while (length - from > room) {
    const to = from + room;
    found.push([from, to]);
    const cutOff = cards.filter(([begin, end]) => begin < to && end > to).map(([begin]) => begin - air);
    // A card that is nearly as long as the room is cut all the same, or there would be no end.
    from = Math.max(from + room * 0.4, Math.min(to - shared, ...cutOff));
  }
  return [...found, [from, length]];
}
