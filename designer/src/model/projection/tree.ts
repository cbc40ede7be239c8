import type { Connection } from "../document/flow";

/**
 * How an arrow is drawn. `down`: a line to the card below, or to the head of a column. `falls`: a line past the end of its column
 * to the card where branches meet. `back` and `ahead`: a chip with the name of the step that it leads to. `gone`: a chip; there is
 * no such step.
 */
export type ArrowKind = "down" | "falls" | "back" | "ahead" | "gone";

/** A way out of a step, as its card shows it. */
export interface Exit {
  readonly port: string;
  /** What people read; null for passing the deadline. */
  readonly label: string | null;
  /** Null where the outcome leads nowhere yet. */
  readonly way: Connection | null;
  readonly kind: ArrowKind | "nowhere";
}

/** What one or several exits lead to, side by side with others of the same step. */
export interface Column {
  readonly exits: readonly Exit[];
  /** Empty where the exits go straight to the card below the columns. */
  readonly block: Block;
}

/** A card with what stands under it. */
export interface Placed {
  readonly step: string;
  readonly exits: readonly Exit[];
  /** None where the way goes straight on. */
  readonly columns: readonly Column[];
  /** Whether a line comes to the card from above. */
  readonly entered: boolean;
}

/** Cards from top to bottom. */
export type Block = readonly Placed[];

/** 流程图. Every step and every arrow of a procedure, each exactly once. */
export interface Tree {
  /** From the start on. */
  readonly main: Block;
  /** What the start does not lead to, each from its own head on. */
  readonly loose: readonly Block[];
}

/** Every card of a block with those in its columns, in reading order. */
export function* cardsOf(block: Block): Generator<Placed> {
  for (const placed of block) {
    yield placed;
    for (const column of placed.columns) yield* cardsOf(column.block);
  }
}
