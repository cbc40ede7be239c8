import { describe, expect, it } from "vitest";
import { cellsOf, pasted, sheetOf, withGapClosed } from "./paste";
import { row, sampleTable, sampleTerms, sampleWriting } from "./rules.sample";
import { sheetRows, sheetText } from "./sheet";
import { columnsOf, withoutRows, withRowsMoved, type RuleRow, type RuleTable } from "./table";

const at = { row: 0, column: "source" };

describe("what sheets put on the clipboard", () => {
  it.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\tb", [["a", "b"]]],
    [
      "a\t\r\n\tb",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ['"he said ""ok"""\t"two\nlines"\r\n', [['he said "ok"', "two\nlines"]]],
    ['a "quote" inside\tb', [['a "quote" inside', "b"]]],
    ['"not closed\tb', [['"not closed', "b"]]],
    ["a\t", [["a", ""]]],
  ])("%j", (text, rows) => {
    expect(sheetRows(text)).toEqual(rows);
  });

  it("are the same cells after writing and reading", () => {
    const rows = [
      ["", "a", 'say "x"'],
      ["tab\there", "line\nbreak", ""],
    ];
    expect(sheetRows(sheetText(rows))).toEqual(rows);
  });
});

describe("a table on its way to a sheet and back", () => {
  const back = (table: RuleTable) =>
    pasted(table, sheetRows(sheetText(sheetOf(table, sampleWriting))), at, sampleWriting);

  it("is the same", () => {
    expect(back(sampleTable)).toEqual({ table: sampleTable, unread: 0, strange: [], whole: true });
  });

  it("is the same with everything that a cell can hold, and with what nobody can read", () => {
    const rows: readonly RuleRow[] = [
      row("1", {
        cells: [
          {
            field: "spread",
            tests: [
              { is: "AtLeast", values: ["0.5"] },
              { is: "Less", values: ["10"] },
            ],
          },
          { field: "subjects", tests: [{ is: "Contains", values: ["south"] }] },
          {
            field: "title",
            tests: [
              { is: "Contains", values: ['"且"、\t是'] },
              { is: "Lacks", values: ["≥"] },
            ],
          },
        ],
        unit: "north",
        limit: { amount: 1.5, clock: "WorkingHours" },
        note: '第一行\n"第二行"',
      }),
      row("2", {
        unread: [
          { column: "=unit", text: "住建厅" },
          { column: "level", text: "特急" },
        ],
      }),
      row("3"),
    ];
    const columns = sampleTerms.fields.map(({ name }) => name);
    const table: RuleTable = { columns, rows: rows.toReversed(), tests: [] };
    expect(back(table).table).toEqual(table);
    expect(back(table).unread).toBe(2);
  });

  it("keeps the identity of rows that were sorted in the sheet, and their tests", () => {
    const moved = withRowsMoved(sampleTable, 2, 2, -1);
    const sheet = sheetOf(moved, sampleWriting);
    expect(pasted(sampleTable, sheet, at, sampleWriting).table).toEqual(moved);
  });

  it("takes a row that was changed there for the row at its place", () => {
    const sheet = sheetOf(sampleTable, sampleWriting).map((line, place) =>
      place === 2 ? ["来信", ...line.slice(1)] : line,
    );
    const { table } = pasted(sampleTable, sheet, at, sampleWriting);
    expect(table.rows.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(table.tests).toHaveLength(1);
  });

  it("takes a column that the office knows, and says which it does not know", () => {
    const sheet = [
      ["标题", "颜色", "建议级别"],
      ["含 学校", "红", "一级"],
    ];
    const { table, strange } = pasted(sampleTable, sheet, at, sampleWriting);
    expect(table.columns).toEqual(["title"]);
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]?.level).toBe("1");
    expect(strange).toEqual(["颜色"]);
  });
});

describe("cells without heads", () => {
  it("are written from the cell on, and rows are added", () => {
    const { table, whole } = pasted(
      sampleTable,
      [
        ["来信", "≥5"],
        ["电话", "多"],
      ],
      { row: 2, column: "source" },
      sampleWriting,
    );
    expect(whole).toBe(false);
    expect(table.rows).toHaveLength(4);
    expect(cellsOf(sampleWriting, { rows: table.rows.slice(2), columns: ["source", "spread"] })).toEqual([
      ["来信", "≥ 5"],
      ["电话", "多"],
    ]);
    expect(table.rows[3]?.unread).toEqual([{ column: "spread", text: "多" }]);
    expect(table.rows[2]?.level).toBe("2");
  });
});

describe("rows", () => {
  it("take their tests with them", () => {
    expect(withoutRows(sampleTable, 1, 1).tests).toEqual([]);
  });

  it("that close a gap come last, with the columns that they need", () => {
    const table = withGapClosed(sampleTable, [{ field: "level", tests: [{ is: "Empty", values: [] }] }]);
    expect(columnsOf(table).slice(0, 3)).toEqual(["source", "spread", "level"]);
    expect(table.rows.at(-1)?.cells[0]?.field).toBe("level");
  });
});
