/** The ways that lead on from each place, or to it. */
type Ways = readonly (readonly number[])[];

/** Which places every way from the start to a place passes. */
export interface Dominators {
  /** Whether every way to `place` passes `above`; a place dominates itself. Of a place that is not come to: false. */
  readonly dominates: (above: number, place: number) => boolean;
}

const none = -1;

/** Dominators of the whole graph, circles included. */
export function dominatorsOf(start: number, next: Ways, before: Ways): Dominators {
  const order = leavingOrder(start, next);
  return within(order, nearestDominators(order, before));
}

/**
 * For each place the last other one that every way to it passes; for the start itself, -1 for what is not come to (Cooper, Harvey and
 * Kennedy, “A Simple, Fast Dominance Algorithm”): a few passes over the places, and one where there is no circle.
 * @param order The places that are come to, the start first, in the reverse of the order in which a walk leaves them.
 */
export function nearestDominators(order: readonly number[], before: Ways): Int32Array {
  const rank = new Int32Array(before.length).fill(none);
  for (const [index, place] of order.entries()) rank[place] = index;
  const above = new Int32Array(before.length).fill(none);
  const [start = 0] = order;
  above[start] = start;
  for (let changed = true; changed;) {
    changed = false;
    for (const place of order.slice(1)) {
      const found = nearestAbove(before[place] ?? [], above, rank);
      if (found === above[place]) continue;
      above[place] = found;
      changed = true;
    }
  }
  return above;
}

function nearestAbove(befores: readonly number[], above: Int32Array, rank: Int32Array): number {
  let found = none;
  for (const one of befores) {
    if (above[one] === none || rank[one] === none) continue;
    found = found === none ? one : common(found, one, above, rank);
  }
  return found;
}

function common(one: number, other: number, above: Int32Array, rank: Int32Array): number {
  let [a, b] = [one, other];
  while (a !== b) {
    if ((rank[a] ?? 0) > (rank[b] ?? 0)) a = above[a] ?? b;
    else b = above[b] ?? a;
  }
  return a;
}

/** Each place before all that are only come to through it; the start first. */
function leavingOrder(start: number, next: Ways): readonly number[] {
  const seen = new Uint8Array(next.length);
  const left: number[] = [];
  const path = [{ place: start, way: 0 }];
  seen[start] = 1;
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const to = next[at.place]?.[at.way++];
    if (to === undefined) {
      left.push(at.place);
      path.pop();
    } else if (seen[to] === 0) {
      seen[to] = 1;
      path.push({ place: to, way: 0 });
    }
  }
  return left.reverse();
}

/** Numbers the tree of dominators, so that “is above” is a comparison of numbers. */
function within(order: readonly number[], above: Int32Array): Dominators {
  const below = new Map<number, number[]>();
  for (const place of order.slice(1)) {
    const parent = above[place] ?? none;
    const siblings = below.get(parent);
    if (siblings) siblings.push(place);
    else below.set(parent, [place]);
  }
  const [entered, left] = [new Map<number, number>(), new Map<number, number>()];
  let clock = 0;
  const path = [{ place: order[0] ?? 0, child: 0 }];
  entered.set(order[0] ?? 0, clock++);
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const child = below.get(at.place)?.[at.child++];
    if (child === undefined) {
      left.set(at.place, clock++);
      path.pop();
    } else {
      entered.set(child, clock++);
      path.push({ place: child, child: 0 });
    }
  }
  const inAt = (place: number) => entered.get(place) ?? none;
  const outAt = (place: number) => left.get(place) ?? none;
  return {
    dominates: (one, place) => inAt(place) !== none && inAt(one) <= inAt(place) && outAt(one) >= outAt(place),
  };
}
