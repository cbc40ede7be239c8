import type { Schema } from "../../api/schemas";

export type CellComparison = Schema<"CellComparison">;

/** A test of a cell; the values as the service keeps them. */
export interface CellTest {
  readonly is: CellComparison;
  readonly values: readonly string[];
}

/** The condition of a row on one field: all of its tests hold. */
export interface RuleCell {
  readonly field: string;
  readonly tests: readonly CellTest[];
}

export interface TimeLimit {
  readonly amount: number;
  readonly clock: "ClockHours" | "WorkingHours" | "WorkingDays" | "CalendarDays";
}

export interface RuleRow {
  readonly id: string;
  readonly cells: readonly RuleCell[];
  readonly level: string | null;
  readonly route: string | null;
  readonly unit: string | null;
  readonly limit: TimeLimit | null;
  readonly note: string | null;
  /** What somebody wrote into a cell and nobody could read. */
  readonly unread: readonly { readonly column: string; readonly text: string }[];
}

/** 用例. What is known of a case, and which row must take it; none for null. */
export interface RuleTest {
  readonly id: string;
  readonly name: string;
  readonly row: string | null;
  readonly values: readonly { readonly field: string; readonly values: readonly string[] }[];
  readonly case?: string | null;
  /** Taken from a case that this person may not know of. */
  readonly withheld?: boolean;
}

export interface RuleTable {
  readonly columns: readonly string[];
  readonly rows: readonly RuleRow[];
  readonly tests: readonly RuleTest[];
}

/** A table as the service tells it, with nothing left out. */
export function tableOf({ columns, rows, tests }: Schema<"RuleTable">): RuleTable {
  return {
    columns,
    tests,
    rows: rows.map(
      ({ id, cells, level = null, route = null, unit = null, limit = null, note = null, unread = [] }) => ({
        id,
        cells: inOrder(cells, ({ field }) => field),
        level,
        route,
        unit,
        limit: limit as TimeLimit | null,
        note,
        unread: inOrder(unread, ({ column }) => column),
      }),
    ),
  };
}

/** In the one order in which the parts of a row are kept, so that rows that say the same are the same. */
export function inOrder<Part>(parts: readonly Part[], nameOf: (part: Part) => string): readonly Part[] {
  return parts.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0));
}

/** The same for the service, whose types do not say that nobody changes it. */
export function toService(table: RuleTable): Schema<"RuleTable"> {
  return table as unknown as Schema<"RuleTable">;
}

/** The columns that hold what a row suggests; the same names as the service has for them. */
export const resultColumns = ["=level", "=route", "=unit", "=limit"] as const;
export type ResultColumn = (typeof resultColumns)[number];

/** Why the row is there: the last column, which decides nothing. */
export const noteColumn = "=note";

/** All columns, from left to right. */
export function columnsOf({ columns }: RuleTable): readonly string[] {
  return [...columns, ...resultColumns, noteColumn];
}

export function isResult(column: string): column is ResultColumn {
  return (resultColumns as readonly string[]).includes(column);
}

/** A row's identity never changes; nobody reads it. */
export function newId(): string {
  return `r${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
}

export function emptyRow(id = newId()): RuleRow {
  return { id, cells: [], level: null, route: null, unit: null, limit: null, note: null, unread: [] };
}

/** The table with one row changed. */
export function withRow(table: RuleTable, at: number, change: (row: RuleRow) => RuleRow): RuleTable {
  return { ...table, rows: table.rows.map((row, place) => (place === at ? change(row) : row)) };
}

export function withRowAdded(table: RuleTable, at: number, row: RuleRow): RuleTable {
  return { ...table, rows: [...table.rows.slice(0, at), row, ...table.rows.slice(at)] };
}

/** Tests of the rows go with them: nothing else could take them. */
export function withoutRows(table: RuleTable, from: number, to: number): RuleTable {
  const gone = new Set(table.rows.slice(from, to + 1).map(({ id }) => id));
  return {
    ...table,
    rows: table.rows.filter(({ id }) => !gone.has(id)),
    tests: table.tests.filter(({ row }) => row === null || !gone.has(row)),
  };
}

export function withRowsMoved(table: RuleTable, from: number, to: number, by: -1 | 1): RuleTable {
  if (from + by < 0 || to + by >= table.rows.length) return table;
  const rows = [...table.rows];
  const moved = rows.splice(from, to - from + 1);
  rows.splice(from + by, 0, ...moved);
  return { ...table, rows };
}

export function withColumn(table: RuleTable, field: string): RuleTable {
  return table.columns.includes(field) ? table : { ...table, columns: [...table.columns, field] };
}

/** What stood in the column goes with it. */
export function withoutColumn(table: RuleTable, field: string): RuleTable {
  return {
    ...table,
    columns: table.columns.filter((name) => name !== field),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.filter((cell) => cell.field !== field),
      unread: row.unread.filter(({ column }) => column !== field),
    })),
  };
}

export function withColumnMoved(table: RuleTable, field: string, by: -1 | 1): RuleTable {
  const at = table.columns.indexOf(field);
  const columns = table.columns.filter((name) => name !== field);
  columns.splice(Math.max(0, Math.min(columns.length, at + by)), 0, field);
  return { ...table, columns };
}
