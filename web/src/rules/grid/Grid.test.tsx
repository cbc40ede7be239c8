import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { sampleTable, sampleWriting } from "../model/rules.sample";
import { Grid } from "./Grid";
import { marksOf } from "./marks";
import { start, within, type Selection } from "./selection";

function shown() {
  const acts = {
    ...{ clear: vi.fn(), addRow: vi.fn(), deleteRows: vi.fn(), moveRows: vi.fn(), undo: vi.fn(), redo: vi.fn() },
    ...{ write: vi.fn(), copy: vi.fn(() => "一\t二"), paste: vi.fn() },
  };
  function Held() {
    const [selection, select] = useState<Selection>(start);
    return (
      <Grid
        table={sampleTable}
        writing={sampleWriting}
        selection={within(selection, 3, 7)}
        marksOf={marksOf([
          { kind: "Hidden", weight: "Warning", row: "b", column: null, text: "第 2 行永远用不到", others: [], fix: [] },
          { kind: "Cell", weight: "Error", row: "c", column: "=level", text: "没有这个级别", others: [], fix: [] },
        ])}
        hitsOf={(row) => (row === "a" ? "3 件" : undefined)}
        acts={{ ...acts, select }}
        headOf={sampleWriting.head}
      />
    );
  }
  render(<Held />);
  fireEvent.mouseDown(cell(0, 0));
  return acts;
}

function cell(row: number, column: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-spot="${String(row)}.${String(column)}"]`);
  if (!found) throw new Error(`No cell ${String(row)}.${String(column)}`);
  return found;
}

const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

describe("the sheet", () => {
  it("shows each rule in words, with what the checks say and how often it was hit", () => {
    shown();
    expect(cell(0, 0).textContent).toBe("微博、民声网");
    expect(cell(1, 1).textContent).toBe("≥ 100");
    expect(cell(2, 5).textContent).toBe("5 个工作日");
    expect(screen.getByRole("img", { name: /第 2 行永远用不到/u })).toBeTruthy();
    expect(cell(2, 2).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("3 件")).toBeTruthy();
  });

  it("is walked by arrows, and stays inside", () => {
    shown();
    press("ArrowDown");
    press("ArrowRight");
    expect(document.activeElement).toBe(cell(1, 1));
    press("End", { ctrlKey: true });
    expect(document.activeElement).toBe(cell(2, 6));
    press("ArrowDown");
    expect(document.activeElement).toBe(cell(2, 6));
  });

  it("has one cell that Tab leads to", () => {
    shown();
    press("ArrowDown");
    expect([...document.querySelectorAll("td[tabindex='0']")]).toEqual([cell(1, 0)]);
  });

  it("opens a cell by Enter, keeps it by Enter and goes on below", () => {
    const acts = shown();
    press("Enter");
    const input = screen.getByRole<HTMLInputElement>("combobox");
    expect(input.value).toBe("微博、民声网");
    fireEvent.change(input, { target: { value: "来信" } });
    fireEvent.keyDown(input, { key: "Enter" });
    expect(acts.write).toHaveBeenCalledExactlyOnceWith("来信");
    expect(document.activeElement).toBe(cell(1, 0));
  });

  it("opens a cell with what is typed", () => {
    shown();
    press("5");
    expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("5");
  });

  it("has keys for rows and for going back", () => {
    const acts = shown();
    press("Enter", { altKey: true });
    press("ArrowDown", { altKey: true });
    press("Delete", { altKey: true });
    press("z", { ctrlKey: true });
    press("y", { ctrlKey: true });
    press("Delete");
    for (const act of [acts.addRow, acts.deleteRows, acts.undo, acts.redo, acts.clear])
      expect(act).toHaveBeenCalledOnce();
    expect(acts.moveRows).toHaveBeenCalledExactlyOnceWith(1);
  });

  it("chooses a part of itself by Shift", () => {
    shown();
    press("ArrowDown", { shiftKey: true });
    press("ArrowRight", { shiftKey: true });
    expect(document.querySelectorAll("[aria-selected='true']")).toHaveLength(4);
  });

  it("pastes what a sheet put on the clipboard, and copies what is chosen", () => {
    const acts = shown();
    const set = vi.fn();
    const copying = new Event("copy", { bubbles: true, cancelable: true });
    Object.assign(copying, { clipboardData: { setData: set } });
    document.dispatchEvent(copying);
    expect(set).toHaveBeenCalledWith("text/plain", "一\t二");
    const pasting = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(pasting, { clipboardData: { getData: () => "三\t四" } });
    document.dispatchEvent(pasting);
    expect(acts.paste).toHaveBeenCalledWith("三\t四");
  });
});
