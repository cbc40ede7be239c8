import { expect, it } from "vitest";
import type { FlowDocument } from "../model/flow";
import { readElsa } from "../model/readElsa";
import { screening } from "../model/screening.sample";
import { arrange } from "./arrange";

const document = readElsa(screening);
const heights = new Map(document.activities.map(({ id }) => [id, 120]));

it("lays out a procedure that was not wholly placed, each step right of the one before it", () => {
  const x = new Map(arrange(document, heights).map((place) => [place.id, place.x]));
  const order = ["start", "screen", "route", "fork", "finish"].map((id) => x.get(id) ?? NaN);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(5);
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
