import { beforeEach, expect, it, vi } from "vitest";
import type { Drawing } from "./drawing";
import { showHere, type View } from "./view";

const fitted: unknown[] = [];
let zoom = 1;

// A pane that says how large the cards stand that were fitted into it.
const view = {
  fitView: vi.fn((options: { nodes?: { id: string }[] }) => {
    fitted.push(options.nodes?.map(({ id }) => id));
    return Promise.resolve(true);
  }),
  getViewport: () => ({ x: 0, y: 0, zoom }),
} as unknown as View;

beforeEach(() => {
  fitted.length = 0;
});

it("shows all steps where the case is, when they can be read together", async () => {
  zoom = 0.8;
  await showHere(view, at("answer", "check"), 0);
  expect(fitted).toEqual([["answer", "check"]]);
});

it("shows the first of them, when all would be too small to read", async () => {
  zoom = 0.3;
  await showHere(view, at("answer", "check"), 0);
  expect(fitted).toEqual([["answer", "check"], ["answer"]]);
});

it("shows all of a procedure that no case is in", async () => {
  await showHere(view, at(), 0);
  expect(fitted).toEqual([undefined]);
});

function at(...here: string[]): Drawing {
  return { nodes: [], edges: [], places: [], here };
}
