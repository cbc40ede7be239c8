import type { Connection } from "../document/flow";
import { nearestDominators } from "./dominators";

/** The arrows that leave each step, in the order that they are drawn. */
export type WaysOut = ReadonlyMap<string, readonly Connection[]>;

/** The part of a procedure that one step leads to, its arrows back taken away: a graph without circles. */
export interface Forward {
  /** The steps, each after all that lead to it. */
  readonly order: readonly string[];
  /** Arrows to a step that stands on the way from the head to where the arrow leaves. */
  readonly back: ReadonlySet<Connection>;
  /** For each step but the head the last one that every way to it passes. */
  readonly dominator: ReadonlyMap<string, string>;
}

/**
 * Follows the arrows from a step, depth first.
 * @param within Steps that may be come to; an arrow to any other counts for nothing.
 */
export function forwardFrom(head: string, ways: WaysOut, within: ReadonlySet<string>): Forward {
  const { order, back } = walked(head, ways, within);
  const place = new Map(order.map((step, index) => [step, index]));
  const before: number[][] = order.map(() => []);
  for (const [from, step] of order.entries())
    for (const way of ways.get(step) ?? []) if (!back.has(way)) before[place.get(way.to.activity) ?? NaN]?.push(from);
  const above = nearestDominators([...order.keys()], before);
  return {
    order,
    back,
    dominator: new Map(order.slice(1).map((step, index) => [step, order[above[index + 1] ?? 0] ?? ""])),
  };
}

interface Walked {
  readonly order: readonly string[];
  readonly back: ReadonlySet<Connection>;
}

interface Stand {
  readonly step: string;
  next: number;
}

/** By hand instead of by recursion: a procedure may be a chain of thousands of steps. */
function walked(head: string, ways: WaysOut, within: ReadonlySet<string>): Walked {
  const [state, left, back] = [new Map([[head, "open"]]), [] as string[], new Set<Connection>()];
  const path: Stand[] = [{ step: head, next: 0 }];
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const way = ways.get(at.step)?.[at.next++];
    if (way === undefined) {
      state.set(at.step, "left");
      left.push(at.step);
      path.pop();
    } else if (within.has(way.to.activity)) {
      const to = way.to.activity;
      if (state.get(to) === "open") back.add(way);
      if (state.has(to)) continue;
      state.set(to, "open");
      path.push({ step: to, next: 0 });
    }
  }
  return { order: left.reverse(), back };
}
