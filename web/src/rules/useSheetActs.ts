import { App } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { areaOf, only, start, within, type Selection } from "./grid/selection";
import type { KeptTable } from "./keptTable";
import { cellsOf, pasted, sheetOf, type Pasted, type Writing } from "./model/paste";
import { withText } from "./model/rowText";
import { sheetRows, sheetText } from "./model/sheet";
import { columnsOf, emptyRow, newId, withoutRows, withRow, withRowAdded, withRowsMoved } from "./model/table";

export type SheetActs = ReturnType<typeof useSheetActs>;

/** What the grid and the buttons above it do with what is chosen. */
export function useSheetActs(kept: KeptTable, writing: Writing) {
  // May point past the last row until that is there: what is read stays within the table.
  const [chosen, choose] = useState<Selection>(start);
  const { table } = kept.now;
  const columns = columnsOf(table);
  const [rows, across] = [table.rows.length, columns.length];
  const selection = useMemo(() => within(chosen, rows, across), [chosen, rows, across]);
  const area = areaOf(selection);
  const rowActs = useRowActs(kept, selection, choose);
  const write = (text: string) => {
    const column = columns[selection.at.column];
    if (column === undefined) return;
    kept.setTable(withRow(table, selection.at.row, (row) => withText(row, column, text, writing.terms, writing.words)));
  };
  const clear = () => {
    const cleared = columns.slice(area.left, area.right + 1);
    const rows = table.rows.map((row, place) =>
      place < area.top || place > area.bottom
        ? row
        : cleared.reduce((now, column) => withText(now, column, "", writing.terms, writing.words), row),
    );
    kept.setTable({ ...table, rows });
  };
  const clipboard = useSheets(kept, writing, selection);
  return { selection, select: choose, write, clear, undo: kept.undo, redo: kept.redo, ...rowActs, ...clipboard };
}

function useRowActs(kept: KeptTable, selection: Selection, choose: (to: Selection) => void) {
  const { table } = kept.now;
  const area = areaOf(selection);
  const add = (at: number, row = emptyRow()) => {
    kept.setTable(withRowAdded(table, at, row));
    choose(only({ row: at, column: row.cells.length > 0 || row.level !== null ? selection.at.column : 0 }));
  };
  return {
    addRow: () => {
      add(table.rows.length === 0 ? 0 : area.bottom + 1);
    },
    copyRow: () => {
      const row = table.rows[selection.at.row];
      if (row) add(selection.at.row + 1, { ...row, id: newId() });
    },
    deleteRows: () => {
      kept.setTable(withoutRows(table, area.top, area.bottom));
      choose(only({ row: Math.min(area.top, Math.max(0, table.rows.length - 2)), column: selection.at.column }));
    },
    moveRows: (by: -1 | 1) => {
      const moved = withRowsMoved(table, area.top, area.bottom, by);
      if (moved === table) return;
      kept.setTable(moved);
      const { anchor, at } = selection;
      choose({ anchor: { ...anchor, row: anchor.row + by }, at: { ...at, row: at.row + by } });
    },
  };
}

/** Says what came of pasting: what could not be read is there, cell by cell. */
function usePasteNotice() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return ({ table, unread, strange }: Pasted) => {
    const parts = [
      t("rules.pasted", { count: table.rows.length }),
      ...(unread > 0 ? [t("rules.pastedUnread", { count: unread })] : []),
      ...(strange.length > 0 ? [t("rules.pastedStrange", { heads: strange.join("、") })] : []),
    ];
    void message[unread > 0 || strange.length > 0 ? "warning" : "success"](parts.join(""), 8);
  };
}

function useSheets(kept: KeptTable, writing: Writing, selection: Selection) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { table } = kept.now;
  const columns = columnsOf(table);
  const tell = usePasteNotice();
  return {
    copy: () => {
      const { top, bottom, left, right } = areaOf(selection);
      const part = { rows: table.rows.slice(top, bottom + 1), columns: columns.slice(left, right + 1) };
      return sheetText(cellsOf(writing, part));
    },
    copyAll: () => {
      void navigator.clipboard.writeText(sheetText(sheetOf(table, writing))).then(
        () => message.success(t("rules.copied", { count: table.rows.length })),
        () => message.error(t("rules.notCopied")),
      );
    },
    paste: (text: string) => {
      const column = columns[selection.at.column] ?? "";
      const done = pasted(table, sheetRows(text), { row: selection.at.row, column }, writing);
      kept.setTable(done.table);
      tell(done);
    },
  };
}
