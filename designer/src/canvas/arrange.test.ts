import { expect, it } from "vitest";
import type { FlowDocument } from "../model/document/flow";
import { readElsa } from "../model/elsa/readElsa";
import { screening } from "../model/document/screening.sample";
import { arrange } from "./arrange";

const document = readElsa(screening);
const heights = new Map(document.activities.map(({ id }) => [id, 120]));

const bare = (id: string) => ({ ...(document.activities[1] ?? never()), id, position: null });

const unplaced: FlowDocument = {
  ...document,
  activities: document.activities.map((activity) => ({ ...activity, position: null })),
};

it("lays out a procedure that nobody placed, each step right of the one before it", () => {
  const x = new Map(arrange(unplaced, heights).map((place) => [place.id, place.x]));
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
  const places = new Map(arrange(placed, heights).map(({ id, x, y }) => [id, [x, y]]));
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
  const sized = new Map([...heights, ["later", 120], ["last", 120]]);
  const places = arrange({ ...placed, activities: [...placed.activities, bare("later"), bare("last")] }, sized);
  const pairs = places.flatMap((one, index) => places.slice(index + 1).map((other) => [one, other] as const));
  expect(places).toHaveLength(7);
  expect(pairs.filter(([a, b]) => Math.abs(a.x - b.x) < a.width && Math.abs(a.y - b.y) < 120)).toEqual([]);
});

it("keeps the drawing of a procedure that was placed by hand", () => {
  const placed: FlowDocument = {
    ...document,
    activities: document.activities.map((activity, index) => ({ ...activity, position: { x: index * 280, y: 7 } })),
  };
  expect(arrange(placed, heights).map(({ x, y }) => [x, y])).toEqual([0, 280, 560, 840, 1120].map((x) => [x, 7]));
});

it("lays out a procedure with a connection that leads nowhere, or with nothing in it", () => {
  const astray = {
    ...document,
    connections: document.connections.map((way) => ({ ...way, to: { activity: "gone", port: "In" } })),
  };
  expect(arrange(astray, heights)).toHaveLength(5);
  expect(arrange({ ...document, activities: [], connections: [] }, heights)).toEqual([]);
});

function never(): never {
  throw new Error("no step");
}
