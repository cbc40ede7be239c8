import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import type { Writing } from "../model/paste";
import { textAt } from "../model/rowText";
import { columnsOf, isResult, type RuleRow, type RuleTable } from "../model/table";
import type { Onward } from "./CellEditor";
import styles from "./Grid.module.css";
import { GridRow, type RowActs } from "./GridRow";
import type { Mark } from "./marks";
import { areaOf, only, stepped, type Area, type Selection } from "./selection";
import { useClipboard } from "./useClipboard";
import { pressInGrid, type GridActs } from "./useGridKeys";

const css = classesOf(styles);

interface Props {
  readonly table: RuleTable;
  readonly writing: Writing;
  readonly selection: Selection;
  readonly marksOf: (row: string) => readonly Mark[];
  readonly hitsOf: (row: string) => string | undefined;
  readonly acts: Omit<GridActs, "edit"> & {
    readonly write: (text: string) => void;
    readonly copy: () => string;
    readonly paste: (text: string) => void;
  };
  readonly headOf: (column: string) => ReactNode;
}

/** The table as a sheet: arrows walk, typing writes, Enter opens; copied and pasted as sheets do. */
export function Grid({ table, writing, selection, marksOf, hitsOf, acts, headOf }: Props) {
  const { t } = useTranslation();
  const columns = columnsOf(table);
  const frame = useRef<HTMLDivElement>(null);
  const { open, setOpen, edit, done } = useOpenCell({ table, writing, columns, selection, acts });
  const area = useArea(selection);
  useFocusAt(frame, selection, open === null);
  useClipboard(frame, open === null, acts);
  const rowActs = useRowActs({ selection, acts, edit, setOpen, done });
  const rowOf = (row: RuleRow, place: number) => (
    <GridRow
      key={row.id}
      {...{ row, place, columns, writing }}
      at={selection.at.row === place ? selection.at.column : null}
      chosen={place >= area.top && place <= area.bottom ? area : null}
      open={selection.at.row === place ? open : null}
      marks={marksOf(row.id)}
      hits={hitsOf(row.id)}
      acts={rowActs}
    />
  );
  return (
    <div
      ref={frame}
      className={css("frame")}
      // A sheet without rows has no cell to paste into.
      {...(table.rows.length === 0 && { tabIndex: 0, role: "group", "aria-label": t("rules.emptyHere") })}
      onKeyDown={(event) => {
        if (open === null && isOfCells(event)) pressInGrid(event, selection, { ...acts, edit });
      }}
    >
      <table
        className={css("grid")}
        role="grid"
        aria-label={t("rules.grid")}
        aria-rowcount={table.rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
      >
        <Heads columns={columns} headOf={headOf} />
        <tbody>{table.rows.map(rowOf)}</tbody>
      </table>
    </div>
  );
}

/** The same while nothing else is chosen, so that rows are not drawn again. */
function useArea({ anchor, at }: Selection): Area {
  const [fromRow, fromColumn, toRow, toColumn] = [anchor.row, anchor.column, at.row, at.column];
  return useMemo(
    () => areaOf({ anchor: { row: fromRow, column: fromColumn }, at: { row: toRow, column: toColumn } }),
    [fromRow, fromColumn, toRow, toColumn],
  );
}

function Heads({ columns, headOf }: Pick<Props, "headOf"> & { readonly columns: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className={`${css("place")} ${css("corner")}`}>{t("rules.place")}</th>
        {columns.map((column, at) => (
          <th
            key={column}
            scope="col"
            aria-colindex={at + 2}
            className={isResult(column) ? css("suggests") : undefined}
          >
            {headOf(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Heads have buttons with keys of their own. */
function isOfCells({ target, currentTarget }: KeyboardEvent): boolean {
  return target === currentTarget || (target instanceof Element && target.getAttribute("role") === "gridcell");
}

interface Opening {
  readonly edit: () => void;
  readonly setOpen: (open: null) => void;
  readonly done: RowActs["done"];
}

function useRowActs({ selection, acts, edit, setOpen, done }: Pick<Props, "selection" | "acts"> & Opening): RowActs {
  return useStable({
    pick: (row, column, grows) => {
      acts.select(grows ? { ...selection, at: { row, column } } : only({ row, column }));
    },
    open: edit,
    done,
    cancel: () => {
      setOpen(null);
    },
  });
}

/** Functions that stay the same and do what the newest ones do. */
function useStable(newest: RowActs): RowActs {
  const now = useRef(newest);
  useEffect(() => {
    now.current = newest;
  });
  const [stable] = useState<RowActs>(() => ({
    pick: (...given) => {
      now.current.pick(...given);
    },
    open: () => {
      now.current.open();
    },
    done: (...given) => {
      now.current.done(...given);
    },
    cancel: () => {
      now.current.cancel();
    },
  }));
  return stable;
}

function useOpenCell({
  table,
  writing,
  columns,
  selection,
  acts,
}: Pick<Props, "table" | "writing" | "selection" | "acts"> & { readonly columns: readonly string[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const { at } = selection;
  const textNow = () => {
    const [row, column] = [table.rows[at.row], columns[at.column]];
    return row && column !== undefined ? textAt(row, column, writing.terms, writing.words) : "";
  };
  const done = (text: string, onward: Onward) => {
    setOpen(null);
    if (text.trim() !== textNow()) acts.write(text);
    if (onward === "down") acts.select(stepped(only(at), { row: 1 }, false));
    if (onward === "right") acts.select(stepped(only(at), { column: 1 }, false));
    if (onward === "left") acts.select(stepped(only(at), { column: -1 }, false));
  };
  const edit = (typed?: string) => {
    setOpen(typed ?? textNow());
  };
  return { open, setOpen, edit, done };
}

/** Whenever a cell is chosen it gets the focus, and comes in sight; also one that is there only now, where another had its place. */
function useFocusAt(frame: RefObject<HTMLDivElement | null>, { at }: Selection, closed: boolean) {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (!closed) return;
    frame.current?.querySelector<HTMLElement>(`[data-spot="${String(at.row)}.${String(at.column)}"]`)?.focus();
  }, [frame, at, closed]);
}
