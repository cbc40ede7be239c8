import type { Connection } from "../document/flow";

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
  const dominator = new Map<string, string>();
  for (const step of order)
    for (const way of ways.get(step) ?? []) {
      const to = way.to.activity;
      if (back.has(way) || !place.has(to)) continue;
      const before = dominator.get(to);
      dominator.set(to, before === undefined ? step : common(before, step, place, dominator));
    }
  return { order, back, dominator };
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

/** The nearest step that dominates two others. Whoever dominates stands earlier, so the later of both climbs. */
function common(
  a: string,
  b: string,
  place: ReadonlyMap<string, number>,
  dominator: ReadonlyMap<string, string>,
): string {
  const placeOf = (step: string) => place.get(step) ?? 0;
  let [one, other] = [a, b];
  while (one !== other) {
    if (placeOf(one) > placeOf(other)) one = dominator.get(one) ?? other;
    else other = dominator.get(other) ?? one;
  }
  return one;
}
