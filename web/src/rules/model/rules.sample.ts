import type { Writing } from "./paste";
import { emptyRow, isResult, type CellComparison, type RuleRow, type RuleTable } from "./table";
import type { TermField, Terms } from "./terms";
import { cellWordsIn } from "./words";

const lists: readonly CellComparison[] = ["Contains", "Lacks", "Filled", "Empty"];
const ordered: readonly CellComparison[] = [
  "OneOf",
  "NoneOf",
  "AtLeast",
  "Greater",
  "AtMost",
  "Less",
  "Filled",
  "Empty",
];
const names: readonly CellComparison[] = ["OneOf", "NoneOf", "Filled", "Empty"];
const texts: readonly CellComparison[] = [...names, "Contains", "Lacks"];

function field(
  name: string,
  label: string,
  shape: TermField["shape"],
  comparisons: readonly CellComparison[],
  choices: readonly { value: string; label: string }[] = [],
): TermField {
  return {
    name,
    label,
    shape,
    comparisons: [...comparisons],
    choices: [...choices],
    closed: choices.length > 0,
    type: "Text",
  };
}

const units = [
  { value: "housing", label: "住建局" },
  { value: "water", label: "水务局" },
  { value: "north", label: "城管所" },
  { value: "south", label: "城管所" },
];

/** What the cells of the samples can speak of. For tests. */
export const sampleTerms: Terms = {
  fields: [
    field("source", "来源", "Line", texts),
    field("title", "标题", "Line", texts),
    field("spread", "传播量", "Number", ordered),
    field("seen", "发现时间", "Moment", ordered),
    field("day", "日期", "Day", ordered),
    field("level", "响应级别", "Line", names, [
      { value: "1", label: "一级" },
      { value: "2", label: "二级" },
    ]),
    field("realName", "是否实名", "YesNo", names),
    { ...field("subjects", "被反映的单位", "Several", lists, units), closed: false },
  ],
  units,
  levels: [
    { value: "1", label: "一级" },
    { value: "2", label: "二级" },
  ],
  routes: [
    { value: "investigate", label: "直查快办" },
    { value: "assign", label: "分类交办" },
  ],
};

const heads: Readonly<Record<string, string>> = {
  "=level": "建议级别",
  "=route": "建议路线",
  "=unit": "责任单位",
  "=limit": "办结期限",
  "=note": "说明",
};

export const sampleWriting: Writing = {
  terms: sampleTerms,
  words: cellWordsIn("zh-CN", "Asia/Shanghai"),
  head: (column) =>
    heads[column] ?? sampleTerms.fields.find(({ name }) => name === column)?.label ?? (isResult(column) ? "" : column),
};

export function row(id: string, part: Partial<RuleRow> = {}): RuleRow {
  return { ...emptyRow(id), ...part };
}

export const sampleTable: RuleTable = {
  columns: ["source", "spread"],
  rows: [
    row("a", { cells: [{ field: "source", tests: [{ is: "OneOf", values: ["微博", "民声网"] }] }], level: "1" }),
    row("b", {
      cells: [{ field: "spread", tests: [{ is: "AtLeast", values: ["100"] }] }],
      level: "2",
      unit: "housing",
    }),
    row("c", { level: "2", route: "assign", limit: { amount: 5, clock: "WorkingDays" }, note: "其余" }),
  ],
  tests: [{ id: "t", name: "用例", row: "b", values: [] }],
};
