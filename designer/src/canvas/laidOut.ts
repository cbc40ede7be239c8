import type { Place } from "../model/places/places";
import type { Block, Placed, Tree } from "../model/projection/tree";
import { cardWidth } from "./cardSize";

export const gapBetweenRows = 28;
const gapBetweenColumns = 80;
/** Between a procedure and what its start does not lead to. */
const gapToLoose = 80;
const pace = cardWidth + gapBetweenColumns;

type HeightOf = (step: string) => number;

/**
 * As if nobody had placed anything: the tree of the procedure from left to right, branches one below the other in their order. In
 * time that grows with the steps alone; whatever looks for the fewest crossings takes a second for eight hundred.
 */
export function laidOut({ main, loose }: Tree, heightOf: HeightOf): readonly Place[] {
  const laying = new Laying(heightOf);
  let top = 0;
  for (const block of [main, ...loose]) {
    if (block.length === 0) continue;
    const height = laying.heightOf(block);
    laying.lay(block, 0, top + height / 2);
    top += height + gapToLoose;
  }
  return laying.places;
}

class Laying {
  readonly places: Place[] = [];
  private readonly heights = new Map<Block, number>();
  private readonly lengths = new Map<Block, number>();

  constructor(private readonly cardHeight: HeightOf) {}

  /** @param middle Height of the line that its cards hang on. */
  lay(block: Block, left: number, middle: number): void {
    let x = left;
    for (const placed of block) {
      const { step } = placed;
      const height = this.cardHeight(step);
      this.places.push({ id: step, width: cardWidth, height, x, y: middle - height / 2 });
      x += pace;
      this.layColumns(placed, x, middle);
      x += this.lengthOfColumns(placed);
    }
  }

  private layColumns(placed: Placed, left: number, middle: number): void {
    let top = middle - this.heightOfColumns(placed) / 2;
    for (const { block } of placed.columns) {
      const height = this.heightOf(block);
      this.lay(block, left, top + height / 2);
      top += height + gapBetweenRows;
    }
  }

  /** From top to bottom. A branch without a step keeps room for its arrow. */
  heightOf(block: Block): number {
    const known = this.heights.get(block);
    if (known !== undefined) return known;
    const height = block.reduce(
      (most, placed) => Math.max(most, this.cardHeight(placed.step), this.heightOfColumns(placed)),
      0,
    );
    this.heights.set(block, height);
    return height;
  }

  private heightOfColumns({ columns }: Placed): number {
    return columns.reduce((height, { block }, index) => height + this.heightOf(block) + (index && gapBetweenRows), 0);
  }

  private lengthOf(block: Block): number {
    const known = this.lengths.get(block);
    if (known !== undefined) return known;
    const length = block.reduce((sum, placed) => sum + pace + this.lengthOfColumns(placed), 0);
    this.lengths.set(block, length);
    return length;
  }

  private lengthOfColumns({ columns }: Placed): number {
    return columns.reduce((most, { block }) => Math.max(most, this.lengthOf(block)), 0);
  }
}
