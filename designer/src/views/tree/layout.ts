import type { Spot } from "../../model/commands/command";
import { grouped } from "../../model/places/grouped";
import { cardsOf, type Block, type Column, type Exit, type Placed, type Tree } from "../../model/projection/tree";
import { busGap, cardWidth, gapX, gapY, pillHeight } from "./sizes";

export interface LaidCard {
  readonly placed: Placed;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The heading of a column: the outcomes that lead into it. */
export interface Pill {
  /** Middle of the column. */
  readonly x: number;
  readonly y: number;
  readonly exits: readonly Exit[];
  readonly step: string;
}

/** A ＋ in the middle of an arrow. */
export interface Plus {
  readonly x: number;
  readonly y: number;
  readonly spot: Spot;
  /** The outcomes that head the column it stands in; none where the way is the only one. */
  readonly exits: readonly Exit[];
}

export interface TreeLayout {
  readonly cards: readonly LaidCard[];
  /** Lines as corners `[x, y]`; every piece is upright or level. */
  readonly lines: readonly (readonly (readonly [number, number])[])[];
  readonly pills: readonly Pill[];
  readonly pluses: readonly Plus[];
  /** Where what the start does not lead to begins; null when everything is led to. */
  readonly looseTop: number | null;
  readonly width: number;
  readonly height: number;
}

const margin = 24;
const looseGap = 72;

/** Where everything of the tree lies. Heights come by the card, before anything is drawn. */
export function layOut(tree: Tree, heightOf: (placed: Placed) => number): TreeLayout {
  const laying = new Laying(tree, heightOf);
  const widths = [laying.widthOf(tree.main), looseWidth(tree, laying)];
  const width = Math.max(...widths, cardWidth) + 2 * margin;
  const bottom = laying.block(tree.main, width / 2, margin);
  const looseTop = tree.loose.length === 0 ? null : bottom + looseGap;
  let [left, height] = [margin, bottom];
  for (const block of tree.loose) {
    const own = laying.widthOf(block);
    height = Math.max(height, laying.block(block, left + own / 2, bottom + looseGap + margin));
    left += own + gapX;
  }
  const { cards, lines, pills, pluses } = laying;
  return { cards, lines, pills, pluses, looseTop, width, height: height + margin };
}

function looseWidth({ loose }: Tree, laying: Laying): number {
  return loose.reduce((width, block) => width + laying.widthOf(block) + gapX, 0);
}

class Laying {
  readonly cards: LaidCard[] = [];
  readonly lines: (readonly (readonly [number, number])[])[] = [];
  readonly pills: Pill[] = [];
  readonly pluses: Plus[] = [];
  private readonly widths = new Map<Block, number>();
  private readonly falling: ReadonlyMap<string, readonly { readonly step: string; readonly port: string }[]>;

  constructor(
    tree: Tree,
    private readonly heightOf: (placed: Placed) => number,
  ) {
    const falls = [tree.main, ...tree.loose]
      .flatMap((block) => [...cardsOf(block)])
      .flatMap(({ step, exits }) =>
        exits.flatMap(({ kind, port, way }) => (kind === "falls" && way ? [{ step, port, to: way.to.activity }] : [])),
      );
    this.falling = grouped(falls, ({ to }) => to);
  }

  widthOf(block: Block): number {
    const known = this.widths.get(block);
    if (known !== undefined) return known;
    const width = Math.max(cardWidth, ...block.map(({ columns }) => this.columnsWidth(columns)));
    this.widths.set(block, width);
    return width;
  }

  /** @returns The bottom of the block. */
  block(block: Block, axis: number, top: number): number {
    let y = top;
    block.forEach((placed, index) => {
      if (placed.entered && index > 0) this.mergedPlus(placed, axis, y);
      const height = this.heightOf(placed);
      this.cards.push({ placed, x: axis - cardWidth / 2, y, height });
      const bottom = placed.columns.length > 0 ? this.columns(placed, axis, y + height) : y + height;
      const next = block[index + 1];
      if (placed.columns.length === 0) this.onward(placed, axis, bottom);
      if (next?.entered) this.lines.push([point(axis, bottom), point(axis, bottom + gapY)]);
      y = bottom + (next ? gapY : 0);
    });
    return y;
  }

  private columnsWidth(columns: readonly Column[]): number {
    return columns.reduce((width, { block }) => width + this.columnWidth(block), (columns.length - 1) * gapX);
  }

  private columnWidth(block: Block): number {
    return block.length === 0 ? cardWidth / 2 : this.widthOf(block);
  }

  private columns(placed: Placed, axis: number, top: number): number {
    const bus = top + busGap;
    const heads = this.heads(placed.columns, axis);
    const bottoms = placed.columns.map((column, index) => this.column(placed, column, heads[index] ?? axis, bus));
    // A card at the end of a column has its own ＋ before the lines run together.
    const room = placed.columns.some(({ block }) => block.length > 0 && falls(block)) ? gapY : busGap;
    const end = Math.max(...bottoms.map(({ bottom }) => bottom)) + room;
    this.lines.push([point(axis, top), point(axis, bus)]);
    heads.forEach((x, index) => {
      this.lines.push([point(axis, bus), point(x, bus), point(x, bus + busGap)]);
      const column = bottoms[index];
      if (column?.falls) this.lines.push([point(x, column.bottom), point(x, end), point(axis, end)]);
    });
    return end;
  }

  private heads(columns: readonly Column[], axis: number): readonly number[] {
    let left = axis - this.columnsWidth(columns) / 2;
    return columns.map(({ block }) => {
      const width = this.columnWidth(block);
      left += width + gapX;
      return left - gapX - width / 2;
    });
  }

  private column(placed: Placed, { exits, block }: Column, axis: number, bus: number) {
    const y = bus + busGap;
    this.pills.push({ x: axis, y, exits, step: placed.step });
    const under = y + pillHeight;
    const from = exits.map(({ port }) => ({ step: placed.step, port }));
    this.plus(axis, under + gapY / 2, { from, to: exits[0]?.way?.to.activity ?? null }, exits);
    this.lines.push([point(axis, under), point(axis, under + gapY)]);
    if (block.length === 0) return { bottom: under + gapY, falls: true };
    return { bottom: this.block(block, axis, under + gapY), falls: falls(block) };
  }

  /** The ＋ of a card that goes straight on. */
  private onward(placed: Placed, axis: number, bottom: number): void {
    const drawn = placed.exits.filter(({ kind }) => kind === "down" || kind === "falls");
    const to = drawn[0]?.way?.to.activity;
    if (to === undefined) return;
    const from = drawn.map(({ port }) => ({ step: placed.step, port }));
    this.plus(axis, bottom + gapY / 2, { from, to });
  }

  /** The ＋ of all arrows that run together above a card; where one card alone leads there, that has its own. */
  private mergedPlus(placed: Placed, axis: number, top: number): void {
    const from = this.falling.get(placed.step) ?? [];
    if (new Set(from.map(({ step }) => step)).size > 1)
      this.plus(axis, top - gapY / 2, { from: from.map(({ step, port }) => ({ step, port })), to: placed.step });
  }

  private plus(x: number, y: number, spot: Spot, exits: readonly Exit[] = []): void {
    // Of two at one place the one that takes in all arrows stays.
    const same = this.pluses.findIndex((other) => Math.abs(other.x - x) < 1 && Math.abs(other.y - y) < 20);
    if (same >= 0) this.pluses.splice(same, 1);
    this.pluses.push({ x, y, spot, exits });
  }
}

/** Whether a line goes on from the bottom of the block. */
function falls(block: Block): boolean {
  const last = block.at(-1);
  if (!last) return true;
  if (last.columns.length > 0) return last.columns.some((column) => falls(column.block));
  return last.exits.some(({ kind }) => kind === "falls");
}

function point(x: number, y: number): readonly [number, number] {
  return [x, y];
}
