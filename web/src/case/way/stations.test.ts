import { describe, expect, it } from "vitest";
import { answers } from "../sampleCase";
import type { CaseView } from "../../shown/cases";
import { shortened, stationsOf, type Station } from "./stations";

const view = answers["/api/cases/7"] as CaseView;
const at = "2026-09-18T01:00:00Z";

function way(done: number, ahead: number) {
  return {
    done: Array.from({ length: done }, (_, n) => ({ step: `d${n}`, name: `已办 ${n}`, at, times: 1 })),
    ahead: Array.from({ length: ahead }, (_, n) => ({ step: `a${n}`, name: `将来 ${n}`, due: null })),
    ends: true,
    endsBy: null,
  };
}

function namesOf(all: ReturnType<typeof shortened>) {
  return all.map((one) => (one.kind === "gap" ? `${one.of} ${one.count}` : one.registered ? "登记" : one.name));
}

describe("the line of a case", () => {
  it("begins with the registration, stands where tasks are open, and goes on to what comes", () => {
    const stations = stationsOf(view, way(1, 1));
    expect(namesOf(stations)).toEqual(["登记", "已办 0", "排查", "分类交办", "将来 0"]);
    expect(stations.map(({ kind }) => kind)).toEqual(["done", "done", "now", "now", "ahead"]);
  });

  it("names a step once where several have it, with the earliest of their moments", () => {
    const [first] = view.openTasks;
    if (!first) throw new Error("The sample has no open task.");
    const later = { ...first, seq: 2, dueAt: "2026-10-01T01:00:00Z" };
    const earlier = { ...first, seq: 3, dueAt: "2026-09-01T01:00:00Z" };
    const now = stationsOf({ ...view, openTasks: [first, later, earlier] }, way(0, 0)).filter(isNow);
    expect(now.map((one) => one.at)).toEqual(["2026-09-01T01:00:00Z"]);
  });

  it("leaves the middle of a long way out, and says how many steps that are", () => {
    expect(namesOf(shortened(stationsOf(view, way(8, 7))))).toEqual([
      ...["登记", "done 6", "已办 6", "已办 7"],
      ...["排查", "分类交办"],
      ...["将来 0", "将来 1", "ahead 4", "将来 6"],
    ]);
    expect(namesOf(shortened(stationsOf(view, way(3, 4))))).not.toContainEqual(expect.stringContaining("done"));
  });
});

function isNow({ kind }: Station) {
  return kind === "now";
}
