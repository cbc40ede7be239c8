import { cellText, numberIn, readCell } from "./cellText";
import { columnsOf, inOrder, isResult, noteColumn, type RuleRow, type RuleTable, type TimeLimit } from "./table";
import { fieldOf, labelOf, valueOf, type Terms } from "./terms";
import { bothLanguages, type CellWords } from "./words";

/** What stands in a cell: what somebody wrote and nobody could read stands there as it was written. */
export function textAt(row: RuleRow, column: string, terms: Terms, words: CellWords): string {
  const unread = row.unread.find((cell) => cell.column === column);
  if (unread) return unread.text;
  if (column === noteColumn) return row.note ?? "";
  if (column === "=level") return row.level ? labelOf(terms.levels, row.level) : "";
  if (column === "=route") return row.route ? labelOf(terms.routes, row.route) : "";
  if (column === "=unit") return row.unit ? labelOf(terms.units, row.unit) : "";
  if (column === "=limit") return row.limit ? limitText(row.limit, words) : "";
  const field = fieldOf(terms, column);
  const cell = row.cells.find((one) => one.field === column);
  return field && cell ? cellText(cell.tests, field, words) : "";
}

/** The row with a text written into a cell; what cannot be read is kept as it was written. */
export function withText(row: RuleRow, column: string, text: string, terms: Terms, words: CellWords): RuleRow {
  const cleared = without(row, column);
  const trimmed = text.trim();
  if (trimmed === "") return cleared;
  if (column === noteColumn) return { ...cleared, note: trimmed };
  const read = isResult(column)
    ? readResult(cleared, column, trimmed, terms)
    : readCondition(cleared, column, trimmed, terms, words);
  return read ?? { ...cleared, unread: inOrder([...cleared.unread, { column, text: trimmed }], (cell) => cell.column) };
}

function without(row: RuleRow, column: string): RuleRow {
  return {
    ...row,
    cells: row.cells.filter(({ field }) => field !== column),
    unread: row.unread.filter((cell) => cell.column !== column),
    level: column === "=level" ? null : (row.level ?? null),
    route: column === "=route" ? null : (row.route ?? null),
    unit: column === "=unit" ? null : (row.unit ?? null),
    limit: column === "=limit" ? null : (row.limit ?? null),
    note: column === noteColumn ? null : (row.note ?? null),
  };
}

function readResult(row: RuleRow, column: string, text: string, terms: Terms): RuleRow | null {
  if (column === "=limit") {
    const limit = limitIn(text);
    return limit && { ...row, limit };
  }
  const key = column.slice(1) as "level" | "route" | "unit";
  const value = valueOf(terms[choicesIn[key]], text);
  return value === undefined ? null : { ...row, [key]: value };
}

const choicesIn = { level: "levels", route: "routes", unit: "units" } as const;

function readCondition(row: RuleRow, column: string, text: string, terms: Terms, words: CellWords): RuleRow | null {
  const field = fieldOf(terms, column);
  const tests = field ? readCell(text, field, words) : null;
  return tests && { ...row, cells: inOrder([...row.cells, { field: column, tests }], (cell) => cell.field) };
}

export function limitText({ amount, clock }: TimeLimit, words: CellWords): string {
  return `${String(amount)} ${words.clocks[clock] ?? clock}`;
}

/** “5 个工作日”, “5工作日”, “24 小时”. */
export function limitIn(text: string): TimeLimit | null {
  const found = /^([\d.]+)\s*(.+)$/u.exec(text.trim());
  if (!found) return null;
  const amount = numberIn(found[1] ?? "");
  const said = (found[2] ?? "").replace(/^个/u, "").trim().toLowerCase();
  for (const { clocks } of bothLanguages) {
    const clock = Object.keys(clocks).find((key) => clocks[key]?.replace(/^个/u, "") === said);
    if (clock && amount !== null) return { amount: Number(amount), clock: clock as TimeLimit["clock"] };
  }
  return null;
}

/** Whether two rows say the same, whatever their identity. */
export function sayTheSame(one: RuleRow, other: RuleRow, table: RuleTable, terms: Terms, words: CellWords): boolean {
  return columnsOf(table).every((column) => textAt(one, column, terms, words) === textAt(other, column, terms, words));
}
