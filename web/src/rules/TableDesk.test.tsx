import { fireEvent, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Me } from "../api/schemas";
import { Signed } from "../session/session";
import { show } from "../testing/show";
import { sampleTable, sampleWriting } from "./model/rules.sample";
import { toService } from "./model/table";
import type { RuleFinding, TableText } from "./rules";
import { TableDesk } from "./TableDesk";

const gap: RuleFinding = {
  ...{ kind: "Gap", weight: "Warning", row: null, column: null, text: "没有一行管到：来源 是 来信", others: [] },
  fix: [{ field: "source", tests: [{ is: "OneOf", values: ["来信"] }] }],
};

const read: TableText = {
  ...{ table: "table-1", name: "分级表", stamp: "a1", content: toService(sampleTable) },
  versions: [{ version: 1, name: "分级表", published: false, by: "许流程", at: "2026-09-01T01:00:00Z", reason: null }],
  checked: { publishable: true, findings: [gap, gap], runs: [], changes: [] },
};

beforeEach(() => {
  globalThis.sessionStorage.clear();
  globalThis.localStorage.clear();
  // It stays: what was written is brought to the service when the page is left, after the test.
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ stamp: "a2", savedAt: "", checked: read.checked })));
});

describe("the first row of a table", () => {
  it("has the focus when it is added", () => {
    open({ ...sampleTable, rows: [] });
    fireEvent.click(screen.getByRole("button", { name: "加一行" }));
    expect(document.activeElement).toBe(cell(0, 0));
  });

  it("keeps it from whatever is written beside the table", () => {
    open({ ...sampleTable, rows: [] });
    fireEvent.click(screen.getByRole("button", { name: "加一行" }));
    const name = screen.getByRole<HTMLInputElement>("textbox", { name: "规则表名称" });
    name.focus();
    fireEvent.change(name, { target: { value: "分级表二" } });
    expect(document.activeElement).toBe(name);
  });
});

describe("a gap", () => {
  it("is closed by a row at the end, with the focus where its level is to be written, again and again", () => {
    open();
    for (const row of [3, 4]) {
      closeGap();
      expect(document.activeElement).toBe(cell(row, 2));
      expect(cell(row, 0)?.textContent).toBe("来信");
    }
  });

  it("is closed after a cell was kept by Enter in the last row, or is open in it", () => {
    open();
    fireEvent.mouseDown(cell(2, 0) ?? document.body);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Enter" });
    fireEvent.keyDown(screen.getByRole("combobox", { name: /来源/u }), { key: "Enter" });
    closeGap();
    expect(document.activeElement).toBe(cell(3, 2));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Enter" });
    const level = screen.getByRole("combobox", { name: /建议级别/u });
    fireEvent.change(level, { target: { value: "二级" } });
    fireEvent.blur(level);
    closeGap();
    expect(cell(3, 2)?.textContent).toBe("二级");
    expect(document.activeElement).toBe(cell(4, 2));
  });
});

function open(table = sampleTable) {
  const me = { code: "liucheng", name: "许流程", rights: ["edit-procedures"] } as unknown as Me;
  show(
    <MemoryRouter>
      <Signed value={me}>
        <TableDesk read={{ ...read, content: toService(table) }} writing={sampleWriting} />
      </Signed>
    </MemoryRouter>,
  );
}

function closeGap() {
  fireEvent.click(screen.getAllByRole("button", { name: "补一行" })[0] ?? document.body);
}

function cell(row: number, column: number): HTMLElement | null {
  return document.querySelector(`[data-spot="${String(row)}.${String(column)}"]`);
}
