import type { CaseOrder } from "../caseList";

/** The columns that a list of cases can show, in their order, each with its width in Chinese; an export has the same words and order. */
export const caseColumns = {
  number: "11em",
  title: "minmax(15em, 4fr)",
  timeLeft: "11.5em",
  dueAt: "9.5em",
  steps: "minmax(7em, 1fr)",
  holders: "minmax(9em, 2fr)",
  status: "5.5em",
  level: "5em",
  route: "7em",
  category: "minmax(6em, 1fr)",
  source: "minmax(7em, 1fr)",
  result: "minmax(6em, 1fr)",
  receivedAt: "9.5em",
  closedAt: "9.5em",
} as const;

/** English has longer words for a time left, and shorter ones for a route. */
const inEnglish: Readonly<Partial<Record<CaseColumn, string>>> = {
  number: "10.5em",
  title: "minmax(14em, 4fr)",
  timeLeft: "14em",
  route: "6.5em",
};

/** Between two columns and at the edges, as in row.module.css. */
const gap = 12;

export type CaseColumn = keyof typeof caseColumns;

export const allColumns = Object.keys(caseColumns) as readonly CaseColumn[];

export const usualColumns: readonly CaseColumn[] = [
  "number",
  "title",
  "timeLeft",
  "steps",
  "holders",
  "level",
  "route",
  "receivedAt",
];

/** Number and title stay: without them nobody knows which case a row is. */
export const fixedColumns: readonly CaseColumn[] = ["number", "title"];

/** The columns that tell an order, and which. */
export const orderedBy: Readonly<Partial<Record<CaseColumn, CaseOrder>>> = {
  number: "Newest",
  timeLeft: "Due",
  dueAt: "Due",
};

/** The chosen columns in their order; the usual ones when nothing sensible was kept. */
export function chosenColumns(kept: unknown): readonly CaseColumn[] {
  if (!Array.isArray(kept)) return usualColumns;
  return allColumns.filter((column) => fixedColumns.includes(column) || kept.includes(column));
}

/** @param ticked whether a box to tick stands before each row. */
export function templateOf(columns: readonly CaseColumn[], language: string, ticked = false): string {
  return [...(ticked ? [tickWidth] : []), ...widthsOf(columns, language)].join(" ");
}

const tickWidth = "1.2em";

/** The width below which the list scrolls sideways: the least of each column, without gaps and edges. */
export function leastWidthOf(columns: readonly CaseColumn[], language: string) {
  const widths = widthsOf(columns, language).map((width) => Number.parseFloat(/[\d.]+(?=em)/.exec(width)?.[0] ?? "0"));
  return { minWidth: `calc(${widths.reduce((sum, width) => sum + width, 0)}em + ${(columns.length + 1) * gap}px)` };
}

function widthsOf(columns: readonly CaseColumn[], language: string): readonly string[] {
  const own = language === "en" ? inEnglish : {};
  return columns.map((column) => own[column] ?? caseColumns[column]);
}
