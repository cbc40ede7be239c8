import { expect, it } from "vitest";
import type { Schema } from "../../api/schemas";
import { momentsIn } from "../../time/moments";
import { said } from "./asking";

const day = (date: string, why: string) => ({
  date,
  why,
  kind: "Workday" as const,
  name: null,
  number: 1,
  counting: "Counted" as const,
  minutes: null,
  stretches: [],
});

const explained: Schema<"DueDateExplanation"> = {
  start: "2026-12-01T01:00:00Z",
  due: "2028-03-31T09:30:00Z",
  limit: { amount: 330, clock: "WorkingDays" },
  sentence: "自 12 月 1 日起算。",
  days: [day("2026-12-02", "第 1 个工作日"), day("2028-03-31", "第 330 个工作日")],
  warnings: [
    { year: 2027, text: "2027年未录入。" },
    { year: 2028, text: "2028年未录入。" },
  ],
};

it("says the year of a day that is not in this one, and how far the work calendar is kept", () => {
  const { weekday } = momentsIn("zh-CN", "Asia/Shanghai");
  const now = new Date("2026-11-30T20:00:00Z");
  const due = said(explained, (iso) => weekday(iso, now), "zh-CN");
  expect(due.from).not.toContain("年");
  expect(due.due).toContain("2028年3月31日");
  expect(due.warnings).toEqual(["2027年未录入。"]);
  expect(due.reasons.slice(0, 2)).toEqual(["自 12 月 1 日起算。", "2028年未录入。"]);
  expect(due.reasons.at(-1)).toContain("2028年3月31日");
});
