import { grouped } from "./grouped";
import type { Position } from "../document/flow";

/** A card on the canvas, in canvas units (pixels at 100 %). */
export interface Place extends Position {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export type Direction = "left" | "right" | "up" | "down";

/**
 * Moves cards down where they would lie on one another. Cards at one height stay at one height, the order from top to bottom
 * stays, and a drawing with room enough is not changed.
 * @param gap Least distance between two cards, one above the other.
 */
export function withRoom(places: readonly Place[], gap: number): readonly Place[] {
  const settled: { place: Place; shift: number }[] = [];
  for (const row of rowsOf(places)) {
    const top = row[0]?.y ?? 0;
    const above = settled.at(-1)?.shift ?? 0;
    const needed = row.map((place) =>
      Math.max(0, ...settled.filter((other) => beside(other.place, place)).map((other) => bottomOf(other) + gap - top)),
    );
    const shift = Math.max(above, ...needed);
    settled.push(...row.map((place) => ({ place, shift })));
  }
  const shifts = new Map(settled.map(({ place, shift }) => [place.id, shift]));
  return places.map((place) => ({ ...place, y: place.y + (shifts.get(place.id) ?? 0) }));
}

/** The nearest card in a direction from another; undefined at the edge. What lies straight ahead is nearer than what lies aside. */
export function neighbour(places: readonly Place[], from: string, direction: Direction): string | undefined {
  const here = places.find((place) => place.id === from);
  if (!here) return places[0]?.id;
  const ahead = places
    .map((place) => ({ id: place.id, ...distances(here, place, direction) }))
    .filter(({ forward }) => forward > 0)
    .sort((a, b) => a.forward + 2 * a.aside - (b.forward + 2 * b.aside));
  return ahead[0]?.id;
}

function rowsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  return [...grouped(places, (place) => place.y)].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function beside(a: Place, b: Place): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width;
}

function bottomOf({ place, shift }: { readonly place: Place; readonly shift: number }): number {
  return place.y + shift + place.height;
}

function distances(from: Place, to: Place, direction: Direction): { readonly forward: number; readonly aside: number } {
  const x = to.x + to.width / 2 - (from.x + from.width / 2);
  const y = to.y + to.height / 2 - (from.y + from.height / 2);
  switch (direction) {
    case "left":
      return { forward: -x, aside: Math.abs(y) };
    case "right":
      return { forward: x, aside: Math.abs(y) };
    case "up":
      return { forward: -y, aside: Math.abs(x) };
    case "down":
      return { forward: y, aside: Math.abs(x) };
  }
}
