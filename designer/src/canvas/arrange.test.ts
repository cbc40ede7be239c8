import { expect, it } from "vitest";
import type { FlowDocument } from "../model/document/flow";
import { readElsa } from "../model/elsa/readElsa";
import { screening } from "../model/document/screening.sample";
import { stepTypes } from "../contract/contract.sample";
import { anyGraph, anyTypes, Dice } from "../model/document/random.sample";
import { project } from "../model/projection/project";
import { arrange } from "./arrange";

const document = readElsa(screening);
const arranged = (drawn: FlowDocument, types = stepTypes) =>
  arrange(drawn, project(drawn, types), new Map(drawn.activities.map(({ id }) => [id, 120])));

const bare = (id: string) => ({ ...(document.activities[1] ?? never()), id, position: null });

const unplaced: FlowDocument = {
  ...document,
  activities: document.activities.map((activity) => ({ ...activity, position: null })),
};

it("lays out a procedure that nobody placed, each step right of the one before it", () => {
  const x = new Map(arranged(unplaced).map((place) => [place.id, place.x]));
  const order = ["start", "screen", "route", "fork", "finish"].map((id) => x.get(id) ?? NaN);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(5);
});

it("puts a step that was not placed beside the one that leads to it; the others stay where they are", () => {
  const placed: FlowDocument = {
    ...document,
    activities: document.activities.map((activity, index) => ({
      ...activity,
      position: activity.id === "screen" ? null : { x: index * 280, y: 900 * index },
    })),
  };
  const places = new Map(arranged(placed).map(({ id, x, y }) => [id, [x, y]]));
  expect(places.get("screen")).toEqual([280, 0]);
  expect(places.get("route")).toEqual([560, 1800]);
});

it("puts a step that was not placed on no other card", () => {
  const placed: FlowDocument = {
    ...document,
    activities: document.activities.map((activity, index) => ({
      ...activity,
      position: activity.id === "screen" ? null : { x: index * 280, y: 0 },
    })),
    connections: document.connections.map((way) => ({ ...way, from: { ...way.from, activity: "start" } })),
  };
  const places = arranged({ ...placed, activities: [...placed.activities, bare("later"), bare("last")] });
  const pairs = places.flatMap((one, index) => places.slice(index + 1).map((other) => [one, other] as const));
  expect(places).toHaveLength(7);
  expect(pairs.filter(([a, b]) => Math.abs(a.x - b.x) < a.width && Math.abs(a.y - b.y) < 120)).toEqual([]);
});

it("keeps the drawing of a procedure that was placed by hand", () => {
  const placed: FlowDocument = {
    ...document,
    activities: document.activities.map((activity, index) => ({ ...activity, position: { x: index * 280, y: 7 } })),
  };
  expect(arranged(placed).map(({ x, y }) => [x, y])).toEqual([0, 280, 560, 840, 1120].map((x) => [x, 7]));
});

it("lays out a procedure with a connection that leads nowhere, or with nothing in it", () => {
  const astray = {
    ...document,
    connections: document.connections.map((way) => ({ ...way, to: { activity: "gone", port: "In" } })),
  };
  expect(arranged(astray)).toHaveLength(5);
  expect(arranged({ ...document, activities: [], connections: [] })).toEqual([]);
});

it("lets no two cards lie on one another in any procedure that nobody placed", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const places = arranged(anyGraph(new Dice(seed)), anyTypes).toSorted((a, b) => a.x - b.x || a.y - b.y);
    const crossing = places.filter(({ x, y }, index) => {
      const before = places[index - 1];
      return before?.x === x && before.y + before.height > y;
    });
    expect(crossing, `seed ${seed}`).toEqual([]);
  }
});

it("leaves the others where they are when the first card is put somewhere", () => {
  const before = arranged(unplaced);
  const moved = {
    ...unplaced,
    activities: unplaced.activities.map((one) => (one.id === "route" ? { ...one, position: { x: 5, y: 6 } } : one)),
  };
  const after = arranged(moved);
  const stayed = after.filter(({ id }) => id !== "route");
  expect(stayed).toEqual(before.filter(({ id }) => id !== "route"));
  expect(after.find(({ id }) => id === "route")).toMatchObject({ x: 5, y: 6 });
});

function never(): never {
  throw new Error("no step");
}
