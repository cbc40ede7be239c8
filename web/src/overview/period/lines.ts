import type { TrendPart } from "./figures";

/** Both lines of a trend in a box of 100 by 100, the greatest count at the top. */
export function linesOf(parts: readonly TrendPart[]): { readonly received: string; readonly closed: string } {
  const most = Math.max(1, ...parts.flatMap(({ received, closed }) => [received.count, closed.count]));
  const points = (of: "received" | "closed") => {
    const all = parts.map((part, at) => [placeOf(at, parts.length), 100 - (part[of].count / most) * 100] as const);
    // One part alone is a line as well.
    const [only] = all;
    const drawn = all.length === 1 && only ? [[0, only[1]] as const, [100, only[1]] as const] : all;
    return drawn.map(([x, y]) => `${round(x)},${round(y)}`).join(" ");
  };
  return { received: points("received"), closed: points("closed") };
}

function placeOf(at: number, count: number): number {
  return count === 1 ? 0 : (at / (count - 1)) * 100;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
