import { expect, it } from "vitest";
import type { Overview } from "../../api/overview";
import { texts } from "../../texts/texts";
import { barOption, printed } from "./barOption";
import { addressOf, leader, questionsOf, sumOf, type Bar } from "./questions";

const figure = (count: number, query = "") => ({ count, query });

function group(key: string | null, label: string, open: number, overdue: number) {
  return {
    key,
    label,
    open: figure(open, `status=Open&of=${label}`),
    dueToday: figure(0),
    dueThisWeek: figure(0),
    overdue: figure(overdue, `overdue=true&of=${label}`),
    overdue1To3: figure(overdue),
    overdue4To7: figure(0),
    overdueMore: figure(0),
  };
}

const overview: Overview = {
  at: "2026-11-23T02:00:00Z",
  all: group(null, "全部", 12, 5),
  openedThisWeek: figure(3),
  closedThisWeek: figure(2),
  byUnit: [group("jy", "教育局", 4, 1), group("zj", "住建局", 6, 4), group("sw", "水务局", 2, 0)],
  byLevel: [group("One", "一级", 1, 0)],
  byRoute: [],
};

const bar = (label: string, count: number): Bar => ({ label, count, address: "/cases" });

it("asks first which units are late: most first, without those that are not", async () => {
  await texts.changeLanguage("zh-CN");
  const [late] = questionsOf(overview, texts.t);
  expect(late?.key).toBe("lateUnits");
  expect(late?.bars.map(({ label, count }) => [label, count])).toEqual([
    ["住建局", 4],
    ["教育局", 1],
  ]);
});

it("leads from each bar to the list behind it", () => {
  const [late] = questionsOf(overview, texts.t);
  expect(late?.bars[0]?.address).toBe("/cases?overdue=true&of=住建局");
  expect(addressOf(figure(1, "level=One"))).toBe("/cases?level=One");
});

it("words levels in the language of the screen", async () => {
  await texts.changeLanguage("en");
  expect(questionsOf(overview, texts.t).find(({ key }) => key === "levels")?.bars[0]?.label).toBe("Level 1");
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
