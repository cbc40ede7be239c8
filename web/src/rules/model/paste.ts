import { sayTheSame, textAt, withText } from "./rowText";
import { columnsOf, emptyRow, withColumn, type RuleRow, type RuleTable } from "./table";
import type { Terms } from "./terms";
import type { CellWords } from "./words";

/** What is needed to read and write the cells of a table. */
export interface Writing {
  readonly terms: Terms;
  readonly words: CellWords;
  /** What people call a column. */
  readonly head: (column: string) => string;
}

/** A part of the table as the cells of a sheet. */
export function cellsOf(
  { terms, words }: Writing,
  area: { readonly rows: readonly RuleRow[]; readonly columns: readonly string[] },
): readonly (readonly string[])[] {
  return area.rows.map((row) => area.columns.map((column) => textAt(row, column, terms, words)));
}

/** The whole table as the cells of a sheet, its heads first. */
export function sheetOf(table: RuleTable, writing: Writing): readonly (readonly string[])[] {
  const columns = columnsOf(table);
  return [columns.map(writing.head), ...cellsOf(writing, { rows: table.rows, columns })];
}

export interface Pasted {
  readonly table: RuleTable;
  /** Cells that nobody could read; they are kept as they were written. */
  readonly unread: number;
  /** Heads that belong to no column: what stood below them was left out. */
  readonly strange: readonly string[];
  /** Whether the whole table was replaced. */
  readonly whole: boolean;
}

/**
 * The table with cells of a sheet in it. With heads above them they are the whole table; without, they are written from a cell on, to the right
 * and down, and rows are added where there are too few.
 */
export function pasted(
  table: RuleTable,
  sheet: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: string },
  writing: Writing,
): Pasted {
  const heads = headsOf(sheet[0] ?? [], writing, table);
  return heads ? pastedWhole(table, sheet, heads, writing) : pastedFrom(table, sheet, at, writing);
}

type Heads = readonly (string | null)[];

/** The columns that the first line names; null when it is no line of heads. */
function headsOf(line: readonly string[], { terms, head }: Writing, table: RuleTable): Heads | null {
  const known = [...columnsOf(table), ...terms.fields.map(({ name }) => name)];
  const heads = line.map((text) => known.find((column) => head(column) === text.trim()) ?? null);
  const found = heads.filter((column) => column !== null);
  const named = line.filter((text) => text.trim() !== "").length;
  return found.length >= 2 && found.length * 2 > named && new Set(found).size === found.length ? heads : null;
}

function pastedWhole(table: RuleTable, sheet: readonly (readonly string[])[], heads: Heads, writing: Writing): Pasted {
  const columns = heads.filter((column) => column !== null);
  const fields = columns.filter((column) => !column.startsWith("="));
  const shaped = { ...table, columns: [...fields, ...table.columns.filter((name) => !fields.includes(name))] };
  const written = filledLines(sheet.slice(1), table.rows.length).map((line) => rowOf(line, heads, writing));
  const rows = withOldIds(shaped, written, writing);
  const kept = new Set(rows.map(({ id }) => id));
  const used = new Set(
    rows.flatMap(({ cells, unread }) => [...cells.map((c) => c.field), ...unread.map((u) => u.column)]),
  );
  const strange = (sheet[0] ?? []).filter((text, place) => heads[place] === null && text.trim() !== "");
  return {
    table: {
      columns: shaped.columns.filter((name) => fields.includes(name) || used.has(name)),
      rows,
      tests: table.tests.filter(({ row }) => row === null || kept.has(row)),
    },
    unread: rows.reduce((sum, { unread }) => sum + unread.length, 0),
    strange,
    whole: true,
  };
}

/** Lines of nothing that a sheet has below its table are none of it. */
function filledLines(lines: readonly (readonly string[])[], known: number): readonly (readonly string[])[] {
  const last = lines.findLastIndex((line) => line.some((text) => text.trim() !== ""));
  return lines.slice(0, Math.max(last + 1, Math.min(known, lines.length)));
}

function rowOf(line: readonly string[], heads: Heads, { terms, words }: Writing): RuleRow {
  return heads.reduce<RuleRow>(
    (row, column, place) => (column === null ? row : withText(row, column, line[place] ?? "", terms, words)),
    emptyRow(),
  );
}

/** A row that says what one said before is that row, wherever it stands now; the others take the places that are left. */
function withOldIds(table: RuleTable, rows: readonly RuleRow[], { terms, words }: Writing): RuleRow[] {
  const left = [...table.rows];
  const ids = rows.map((row) => {
    const at = left.findIndex((old) => sayTheSame(old, row, table, terms, words));
    return at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null);
  });
  const byPlace = new Set(left.map(({ id }) => id));
  return rows.map((row, place) => {
    const old = table.rows[place]?.id;
    const id = ids[place] ?? (old !== undefined && byPlace.delete(old) ? old : null);
    return id === null ? row : { ...row, id };
  });
}

function pastedFrom(
  table: RuleTable,
  sheet: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: string },
  { terms, words }: Writing,
): Pasted {
  const columns = columnsOf(table);
  const first = Math.max(0, columns.indexOf(at.column));
  const rows = [...table.rows];
  let unread = 0;
  sheet.forEach((line, down) => {
    let row = rows[at.row + down] ?? emptyRow();
    line.forEach((text, right) => {
      const column = columns[first + right];
      if (column === undefined) return;
      row = withText(row, column, text, terms, words);
      if (row.unread.some((cell) => cell.column === column)) unread++;
    });
    rows[at.row + down] = row;
  });
  return { table: { ...table, rows }, unread, strange: [], whole: false };
}

/** A table whose rows were all written by hand needs the columns that a gap speaks of. */
export function withGapClosed(table: RuleTable, cells: RuleRow["cells"]): RuleTable {
  const wide = cells.reduce((wider, { field }) => withColumn(wider, field), table);
  return { ...wide, rows: [...wide.rows, { ...emptyRow(), cells: [...cells] }] };
}
