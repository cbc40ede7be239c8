import { expect, it } from "vitest";
import { enTexts } from "../../texts/en";
import { zhTexts } from "../../texts/zh";
import { limitWords, readLimit } from "./limit";

const field = (name: string) => ({ instructedAt: "批示时间" })[name] ?? name;

it.each([
  [{ amount: 0.5, clock: "ClockHours" }, "30 分钟", "30 minutes"],
  [{ amount: 24, clock: "ClockHours" }, "24 小时", "24 hours"],
  [{ amount: 1, clock: "ClockHours" }, "1 小时", "1 hour"],
  [{ amount: 4, clock: "WorkingHours" }, "4 个工作小时", "4 working hours"],
  [{ amount: 1, clock: "WorkingDays" }, "1 个工作日", "1 working day"],
  [{ amount: 30, clock: "CalendarDays" }, "30 日", "30 days"],
  [
    { amount: 5, clock: "WorkingDays", from: "instructedAt" },
    "5 个工作日（自批示时间起）",
    "5 working days (from 批示时间)",
  ],
])("says a limit in both languages: %j", (written, chinese, english) => {
  const limit = readLimit(written);
  expect(limit && limitWords(limit, zhTexts, field)).toBe(chinese);
  expect(limit && limitWords(limit, enTexts, field)).toBe(english);
});

it.each([
  undefined,
  null,
  "4 hours",
  { amount: 4 },
  { amount: 0, clock: "WorkingDays" },
  { amount: 1, clock: "Moons" },
])("takes what is not a complete limit for none: %j", (written) => {
  expect(readLimit(written)).toBeNull();
});
