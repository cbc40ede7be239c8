import { describe, expect, it } from "vitest";
import type { DueLight, InboxItem } from "../../api/schemas";
import { keyOf } from "../../shown/taskKey";
import { following, groupedRows, neighbour } from "./rows";

function item(caseId: number, light: DueLight): InboxItem {
  return {
    caseId,
    visit: 1,
    seq: 1,
    caseNumber: `YQ-${caseId}`,
    caseTitle: "",
    step: "",
    title: "",
    level: null,
    route: null,
    unit: null,
    holder: "",
    claimedBy: null,
    openedAt: "",
    dueAt: null,
    light,
    timeLeft: "",
    mark: "None",
    forOthers: false,
  };
}

const three = [item(1, "Overdue"), item(2, "Soon"), item(3, "Ample")];

describe("the groups of the inbox", () => {
  it("come in the order of their urgency, each before its tasks; a group without tasks is left out", () => {
    const rows = groupedRows([item(2, "Soon"), item(1, "Overdue"), item(3, "Soon")], null);
    expect(rows.map((row) => (row.kind === "group" ? `${row.light} ${row.count}` : row.item.caseId))).toEqual([
      "Overdue 1",
      1,
      "Soon 2",
      2,
      3,
    ]);
  });

  it("count the whole inbox, not only what was read so far", () => {
    const [group] = groupedRows([item(1, "Ample")], { Overdue: 0, Today: 0, Soon: 0, Ample: 4_000 });
    expect(group).toEqual({ kind: "group", light: "Ample", count: 4_000 });
  });
});

describe("moving in the list", () => {
  it("stops at its ends", () => {
    expect(neighbour(three, keyOf, "1/1/1", -1)?.caseId).toBe(1);
    expect(neighbour(three, keyOf, "1/1/1", 1)?.caseId).toBe(2);
    expect(neighbour(three, keyOf, "3/1/1", 8)?.caseId).toBe(3);
  });

  it("begins with the first when none is open", () => {
    expect(neighbour(three, keyOf, null, 1)?.caseId).toBe(1);
    expect(neighbour([], keyOf, null, 1)).toBeUndefined();
  });

  it("goes on below a task that is done, from the top when it was the last", () => {
    expect(following(three, keyOf(item(2, "Soon")))?.caseId).toBe(3);
    expect(following(three, "3/1/1")?.caseId).toBe(1);
    expect(following([item(1, "Soon")], "1/1/1")).toBeUndefined();
  });

  it("passes over what is done or gone", () => {
    expect(following(three, "1/1/1", ({ caseId }) => caseId !== 2)?.caseId).toBe(3);
    expect(following(three, "1/1/1", () => false)).toBeUndefined();
  });
});
