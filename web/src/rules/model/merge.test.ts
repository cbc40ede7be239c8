import { describe, expect, it } from "vitest";
import { changedRows, onTop } from "./merge";
import { sampleTable } from "./rules.sample";
import { emptyRow, withRowAdded, withRow, withRowsMoved, withoutRows, type RuleTable } from "./table";

const [first, second, third] = sampleTable.rows.map(({ id }) => id);
const named = (table: RuleTable, name = "分级表") => ({ name, table });
const base = named(sampleTable);
const noted = (table: RuleTable, at: number, note: string) => withRow(table, at, (row) => ({ ...row, note }));
const notes = ({ table }: { readonly table: RuleTable }) => table.rows.map(({ note }) => note);
const ids = ({ table }: { readonly table: RuleTable }) => table.rows.map(({ id }) => id);

describe("what was written here on top of what another saved", () => {
  it("keeps what each of both has changed in other rows", () => {
    const together = onTop(base, named(noted(sampleTable, 0, "我")), named(noted(sampleTable, 1, "对方"), "新名"));
    expect(notes(together).slice(0, 2)).toEqual(["我", "对方"]);
    expect(together.name).toBe("新名");
  });

  it("is mine where both have changed a row, and tells that before", () => {
    const theirs = named(noted(sampleTable, 0, "对方"));
    const together = onTop(base, named(noted(sampleTable, 0, "我")), theirs);
    expect(notes(together)[0]).toBe("我");
    expect(changedRows(theirs, together)).toMatchObject([{ at: 0, theirs: { note: "对方" }, mine: { note: "我" } }]);
  });

  it("has the rows that either has added, mine behind the row that I put them behind", () => {
    const mine = named(withRowAdded(sampleTable, 1, emptyRow("mine")));
    const theirs = named(withRowAdded(sampleTable, 0, emptyRow("theirs")));
    expect(ids(onTop(base, mine, theirs)).slice(0, 3)).toEqual(["theirs", first, "mine"]);
  });

  it("leaves out what either has deleted, unless the other has changed it", () => {
    expect(ids(onTop(base, named(withoutRows(sampleTable, 0, 0)), base))).not.toContain(first);
    expect(ids(onTop(base, base, named(withoutRows(sampleTable, 0, 0))))).not.toContain(first);
    expect(ids(onTop(base, named(withoutRows(sampleTable, 0, 0)), named(noted(sampleTable, 0, "对方"))))).toContain(
      first,
    );
    expect(ids(onTop(base, named(noted(sampleTable, 0, "我")), named(withoutRows(sampleTable, 0, 0))))).toContain(
      first,
    );
  });

  it("stands in my order where I have moved rows", () => {
    const mine = named(withRowsMoved(sampleTable, 0, 0, 1));
    expect(ids(onTop(base, mine, named(noted(sampleTable, 2, "对方"))))).toEqual([second, first, third]);
  });
});
