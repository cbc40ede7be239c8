import { describe, expect, it } from "vitest";
import type { FlowDocument } from "../document/flow";
import { NotAFlow, readElsa } from "./readElsa";
import { screening } from "../document/screening.sample";
import { toElsa, writeElsa } from "./writeElsa";

describe("reading a definition", () => {
  it("knows the procedure by its id, name and version", () => {
    expect(readElsa(screening)).toMatchObject({
      definitionId: "screening",
      name: "网络舆情快速处置",
      version: 3,
      isPublished: true,
    });
  });

  it("places only the steps that were placed", () => {
    const positions = readElsa(screening).activities.map(({ position }) => position);
    expect(positions).toEqual([null, { x: 200, y: 100 }, { x: 400.5, y: -20 }, null, null]);
  });

  it("takes a missing port for the default one", () => {
    const document = readElsa(
      edited((flow) => {
        flow.root.connections = [{ source: { activity: "start" }, target: { activity: "screen" } }];
      }),
    );
    expect(document.connections).toMatchObject([
      { from: { activity: "start", port: "Done" }, to: { activity: "screen", port: "In" } },
    ]);
  });

  it.each([
    ["definition", "{ unfinished"],
    ["definition", "[]"],
    ["root.type", edited((flow) => (flow.root.type = "Elsa.If"))],
    ["root.activities", edited((flow) => (flow.root.activities = null))],
    ["root.activities[1].id", edited((flow) => (flow.root.activities = [{ id: "a", type: "t" }, { type: "t" }]))],
    ["root.connections[0].target", edited((flow) => (flow.root.connections = [{ source: { activity: "a" } }]))],
  ])("says where a text stops being a flow: %s", (path, text) => {
    expect(() => readElsa(text)).toThrow(expect.objectContaining({ name: NotAFlow.name, path }));
  });
});

describe("writing a definition", () => {
  it("gives back what was read, to the letter, unknown properties and their order included", () => {
    expect(writeElsa(readElsa(screening))).toBe(JSON.stringify(JSON.parse(screening), null, 2));
  });

  it("changes nothing but what was changed", () => {
    const document = readElsa(screening);
    const moved: FlowDocument = {
      ...document,
      activities: document.activities.map((activity) =>
        activity.id === "screen" ? { ...activity, name: "初步排查", position: { x: 8, y: 16 } } : activity,
      ),
    };
    const expected = edited((flow) => {
      const screen = flow.root.activities?.[1] as Step;
      screen.name = "初步排查";
      screen.metadata.designer.position = { x: 8, y: 16 };
    });
    expect(toElsa(moved)).toEqual(JSON.parse(expected));
  });

  it("places a step that had no place", () => {
    const document = readElsa(screening);
    const placed = document.activities.map((activity) => ({
      ...activity,
      position: activity.position ?? { x: 0, y: 0 },
    }));
    expect(readElsa(writeElsa({ ...document, activities: placed })).activities[0]?.position).toEqual({ x: 0, y: 0 });
  });

  it("leaves out a connection and a step that were taken away", () => {
    const document = readElsa(screening);
    const smaller = readElsa(writeElsa({ ...document, activities: document.activities.slice(0, 2), connections: [] }));
    expect(smaller.activities.map(({ id }) => id)).toEqual(["start", "screen"]);
    expect(smaller.connections).toEqual([]);
  });
});

interface Step {
  name: string;
  metadata: { designer: { position: { x: number; y: number } } };
}

interface Flow {
  root: { type: string; activities: unknown[] | null; connections: unknown[] };
}

function edited(change: (flow: Flow) => void): string {
  const flow = JSON.parse(screening) as Flow;
  change(flow);
  return JSON.stringify(flow);
}
