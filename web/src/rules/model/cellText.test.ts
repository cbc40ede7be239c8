import { describe, expect, it } from "vitest";
import { cellText, readCell } from "./cellText";
import { sampleTerms, sampleWriting } from "./rules.sample";
import { limitIn } from "./rowText";
import type { CellTest } from "./table";
import { fieldOf } from "./terms";
import { cellWordsIn } from "./words";

const { words } = sampleWriting;

function read(name: string, text: string) {
  const field = fieldOf(sampleTerms, name);
  if (!field) throw new Error(name);
  return readCell(text, field, words);
}

describe("the conditions of cells", () => {
  it.each<[string, string, readonly CellTest[]]>([
    ["source", "", []],
    ["source", "微博、民声网", [{ is: "OneOf", values: ["微博", "民声网"] }]],
    ["source", "微博,民声网", [{ is: "OneOf", values: ["微博", "民声网"] }]],
    ["source", "不是 微博", [{ is: "NoneOf", values: ["微博"] }]],
    ["source", "不是微博", [{ is: "NoneOf", values: ["微博"] }]],
    [
      "title",
      "含 学校 且 不含 大学",
      [
        { is: "Contains", values: ["学校"] },
        { is: "Lacks", values: ["大学"] },
      ],
    ],
    ["title", "含学校", [{ is: "Contains", values: ["学校"] }]],
    ["source", '"不是"、"且"', [{ is: "OneOf", values: ["不是", "且"] }]],
    ["source", "市长 信箱", [{ is: "OneOf", values: ["市长 信箱"] }]],
    ["spread", ">=0100.50 且 < 2,000", [{ is: "AtLeast", values: ["100.5"] }]],
    [
      "spread",
      "≥100 且 <200",
      [
        { is: "AtLeast", values: ["100"] },
        { is: "Less", values: ["200"] },
      ],
    ],
    ["day", "≤2026-10-01", [{ is: "AtMost", values: ["2026-10-01"] }]],
    ["seen", "≥ 2026-10-01 09:30", [{ is: "AtLeast", values: ["2026-10-01T01:30:00.000Z"] }]],
    ["seen", "< 2026-10-01", [{ is: "Less", values: ["2026-09-30T16:00:00.000Z"] }]],
    ["level", "一级、2", [{ is: "OneOf", values: ["1", "2"] }]],
    ["realName", "是", [{ is: "OneOf", values: ["true"] }]],
    ["subjects", "含 住建局", [{ is: "Contains", values: ["housing"] }]],
    ["subjects", "住建局", [{ is: "Contains", values: ["housing"] }]],
    ["source", "已填", [{ is: "Filled", values: [] }]],
    ["source", "为空", [{ is: "Empty", values: [] }]],
    ["source", "not 微博", [{ is: "NoneOf", values: ["微博"] }]],
  ])("%s: %s", (name, text, tests) => {
    // A comma stands between values, also in a number.
    expect(read(name, text)).toEqual(text.includes("2,000") ? null : tests);
  });

  it.each([
    ["level", "特急"],
    ["spread", "很多"],
    ["spread", "含 1"],
    ["spread", "≥ 1、2"],
    ["day", "十月一日"],
    ["realName", "也许"],
    ["source", '"没有关'],
    ["source", "且"],
    ["source", "微博、"],
    ["source", "已填 微博"],
    ["subjects", "城管所"],
  ])("nobody can read %s: %s", (name, text) => {
    expect(read(name, text)).toBeNull();
  });

  it("reads what it writes, whatever stands in it, in both languages", () => {
    for (let seed = 1; seed <= 2_000; seed++) {
      const random = randomOf(seed);
      const field = oneOf(sampleTerms.fields, random);
      const tests = anyTests(random, field.name, field.comparisons);
      for (const language of ["zh-CN", "en"]) {
        const text = cellText(tests, field, cellWordsIn(language, words.zone));
        expect([seed, text, readCell(text, field, cellWordsIn(language, words.zone))]).toEqual([seed, text, tests]);
      }
    }
  });
});

it.each([
  ["5 个工作日", 5, "WorkingDays"],
  ["5工作日", 5, "WorkingDays"],
  ["1.5 小时", 1.5, "ClockHours"],
  ["3 个工作小时", 3, "WorkingHours"],
  ["10 calendar days", 10, "CalendarDays"],
])("a limit is written %s", (text, amount, clock) => {
  expect(limitIn(text)).toEqual({ amount, clock });
});

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const odd = [
  "微博",
  "不是",
  "且",
  "a b",
  " x",
  'he said "ok"',
  "、",
  "含学校",
  "≥10",
  "已填",
  "a,b",
  "=1",
  "1",
  "not",
  "line\nbreak",
];
const kept: Readonly<Record<string, readonly string[]>> = {
  spread: ["0", "-1.5", "200", "0.25"],
  seen: ["2026-10-01T01:30:00.000Z", "2026-10-01T01:30:15.250Z"],
  day: ["2026-10-01", "2026-02-28"],
  level: ["1", "2"],
  realName: ["true", "false"],
  subjects: ["housing", "north", "south", "water"],
};

function oneOf<T>(of: readonly T[], random: () => number): T {
  return of[Math.floor(random() * of.length)] as T;
}

function anyTests(random: () => number, name: string, comparisons: readonly CellTest["is"][]): readonly CellTest[] {
  const values = kept[name] ?? odd;
  const some = () => oneOf(values, random);
  const one = (): CellTest => {
    const is = oneOf(comparisons, random);
    if (is === "Filled" || is === "Empty") return { is, values: [] };
    return { is, values: is === "OneOf" || is === "NoneOf" ? [...new Set([some(), some()])] : [some()] };
  };
  return random() < 0.5 ? [one()] : [one(), one()];
}
