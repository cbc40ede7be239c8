import { describe, expect, it } from "vitest";
import { neighbour, withRoom, type Direction, type Place } from "./places";

describe("making room", () => {
  it("leaves a drawing with room enough as it is", () => {
    const places = [place("a", 0, 0), place("b", 0, 128), place("c", 280, 60)];
    expect(withRoom(places, 28)).toEqual(places);
  });

  it("moves a card from under another, and its row with it", () => {
    const places = [place("tall", 0, 0, 200), place("under", 0, 150), place("beside", 280, 150)];
    expect(withRoom(places, 28).map(({ y }) => y)).toEqual([0, 228, 228]);
  });

  it("keeps the order from top to bottom", () => {
    const places = [place("tall", 0, 0, 400), place("under", 0, 100), place("lower", 280, 101)];
    const [, under, lower] = withRoom(places, 20);
    expect(lower?.y).toBeGreaterThan(under?.y ?? Infinity);
  });

  it("never lets two cards lie on one another when they started at different heights", () => {
    const places = Array.from({ length: 60 }, (_, n) =>
      place(String(n), (n * 137) % 900, n * 7, 60 + ((n * 53) % 200)),
    );
    const roomy = withRoom(places, 10);
    const overlapping = roomy.flatMap((a, i) => roomy.slice(i + 1).filter((b) => overlap(a, b)));
    expect(overlapping).toEqual([]);
  });
});

describe("the neighbour in a direction", () => {
  const cross = [
    place("middle", 300, 300),
    place("right", 600, 300),
    place("farRight", 900, 300),
    place("below", 300, 600),
  ];

  it.each<readonly [string, Direction, string | undefined]>([
    ["middle", "right", "right"],
    ["right", "right", "farRight"],
    ["farRight", "left", "right"],
    ["middle", "down", "below"],
    ["below", "up", "middle"],
    ["middle", "left", undefined],
  ])("of %s, %s, is %s", (from, direction, expected) => {
    expect(neighbour(cross, from, direction)).toBe(expected);
  });

  it("prefers what lies straight ahead to what is a little nearer but aside", () => {
    expect(neighbour([place("a", 0, 0), place("aside", 200, 200), place("ahead", 400, 0)], "a", "right")).toBe("ahead");
  });
});

function place(id: string, x: number, y: number, height = 100): Place {
  return { id, x, y, width: 200, height };
}

function overlap(a: Place, b: Place): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
