import { expect, it } from "vitest";
import type { Overview } from "./overview";
import { texts } from "../texts/texts";
import { barOption, printed } from "./barOption";
import { readMeasure, writeMeasure } from "./measures";
import { addressOf, answerOf, barsOf, latenessOf, leader, questionOf, sumOf, surplusOf, type Bar } from "./questions";

const figure = (count: number, query = "") => ({ count, query });

function group(key: string | null, label: string, open: number, overdue: number, opened = 0) {
  return {
    key,
    label,
    open: figure(open, `status=Open&of=${label}`),
    dueToday: figure(0),
    dueThisWeek: figure(0),
    overdue: figure(overdue, `overdue=true&of=${label}`),
    overdueTo3: figure(overdue),
    overdueTo7: figure(0),
    overdueMore: figure(0),
    openedThisWeek: figure(opened, `receivedFrom=monday&of=${label}`),
    closedThisWeek: figure(0),
  };
}

const overview: Overview = {
  at: "2026-11-23T02:00:00Z",
  all: group(null, "全部", 12, 5, 3),
  byUnit: [
    group("jy", "教育局", 4, 1),
    group("zj", "住建局", 6, 4),
    group("sw", "水务局", 2, 0),
    group(null, "岗位或个人", 3, 1, 3),
  ],
  byLevel: [group("One", "一级", 1, 0, 1), group("Two", "二级", 0, 0), group(null, "未定级", 11, 5, 2)],
  byRoute: [],
};

const bar = (label: string, count: number): Bar => ({ label, count, address: "/cases" });
const shown = (bars: readonly Bar[]) => bars.map(({ label, count }) => [label, count]);

it("shows which units have most, without those that have none, and last what no unit has", async () => {
  await texts.changeLanguage("zh-CN");
  const late = questionOf(overview, "units", "overdue", texts.t);
  expect(late.title).toBe("哪些单位超期最多");
  expect(shown(barsOf(late))).toEqual([
    ["住建局", 4],
    ["教育局", 1],
    ["岗位或个人", 1],
  ]);
  expect(answerOf(late, texts.t)).toBe("住建局最多，4 件；全部 5 件。");
});

it("does not call a unit the first without saying that more is with none", () => {
  const byUnit = [group("zj", "住建局", 2, 2), group(null, "岗位或个人", 9, 9)];
  const late = questionOf({ ...overview, all: group(null, "全部", 11, 11), byUnit }, "units", "overdue", texts.t);
  expect(answerOf(late, texts.t)).toBe("住建局最多，2 件；全部 11 件。“岗位或个人”另有 9 件。");
});

it("says why the units come to more than the whole, and only then", () => {
  expect(surplusOf(questionOf(overview, "units", "open", texts.t), texts.t)).toContain("相加 15 件，多出的 3 件");
  expect(surplusOf(questionOf(overview, "levels", "open", texts.t), texts.t)).toBeNull();
});

it("draws twelve units and puts the others in one line", () => {
  const byUnit = Array.from({ length: 15 }, (_, at) => group(`u${String(at)}`, `单位${String(at)}`, at + 1, 0));
  const open = questionOf({ ...overview, byUnit }, "units", "open", texts.t);
  expect(open.bars).toHaveLength(12);
  expect(open.others).toEqual({ label: "其余 3 个单位", count: 6 });
});

it("keeps levels in their order, with those that have none yet when there are any", () => {
  expect(shown(barsOf(questionOf(overview, "levels", "openedThisWeek", texts.t)))).toEqual([
    ["一级", 1],
    ["二级", 0],
    ["未定级", 2],
  ]);
  expect(questionOf(overview, "levels", "closedThisWeek", texts.t).rest).toBeNull();
});

it("leads from each bar to the list behind it", () => {
  expect(questionOf(overview, "units", "overdue", texts.t).bars[0]?.address).toBe(
    "/cases?overdue=true&of=住建局&order=Due",
  );
  expect(questionOf(overview, "levels", "openedThisWeek", texts.t).rest?.address).toBe(
    "/cases?receivedFrom=monday&of=未定级",
  );
  expect(addressOf(figure(1, "level=One"))).toBe("/cases?level=One");
});

it("words levels in the language of the screen", async () => {
  await texts.changeLanguage("en");
  expect(questionOf(overview, "levels", "open", texts.t).bars[0]?.label).toBe("Level 1");
  await texts.changeLanguage("zh-CN");
});

it("counts an hour late as within three days", () => {
  expect(shown(latenessOf(overview, texts.t).bars)).toEqual([
    ["3 天以内", 5],
    ["4–7 天", 0],
    ["7 天以上", 0],
  ]);
});

it("keeps what is counted in the address: lateness of units first, the usual not written", () => {
  expect(readMeasure(new URLSearchParams(), "units")).toBe("overdue");
  expect(readMeasure(new URLSearchParams("levels=closedThisWeek&units=7"), "units")).toBe("overdue");
  const chosen = writeMeasure(new URLSearchParams("routes=overdue"), "units", "open");
  expect(readMeasure(chosen, "units")).toBe("open");
  expect(writeMeasure(chosen, "units", "overdue").toString()).toBe("routes=overdue");
});

it("names who has most only when nobody has as many", () => {
  expect(leader([bar("甲", 2), bar("乙", 5)])?.label).toBe("乙");
  expect(leader([bar("甲", 5), bar("乙", 5)])).toBeNull();
  expect(leader([bar("甲", 0)])).toBeNull();
  expect(sumOf([bar("甲", 2), bar("乙", 5)])).toBe(7);
});

it("draws names and numbers in the order given, on paper without colour", () => {
  const option = barOption([bar("甲", 2), bar("乙", 5)], printed, false);
  expect(option.yAxis).toMatchObject({ data: ["甲", "乙"], inverse: true });
  expect(option.series).toMatchObject([
    { data: [2, 5], itemStyle: { color: "#444444" }, label: { show: true, color: "#000000" } },
  ]);
});
