import { memo } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import type { Writing } from "../model/paste";
import { textAt } from "../model/rowText";
import { isResult, noteColumn, type RuleRow } from "../model/table";
import { CellEditor, type Onward } from "./CellEditor";
import styles from "./Grid.module.css";
import type { Mark } from "./marks";
import type { Area } from "./selection";

const css = classesOf(styles);

interface Props {
  readonly row: RuleRow;
  readonly place: number;
  readonly columns: readonly string[];
  readonly writing: Writing;
  /** Place of the cell that has the focus; null when it is in another row. */
  readonly at: number | null;
  /** What is chosen, where the row has part in it; else null. */
  readonly chosen: Area | null;
  /** What the open cell begins with; null while none is open here. */
  readonly open: string | null;
  readonly marks: readonly Mark[];
  /** Cells of the row that are wrong, with what is said of them. */
  readonly hits: string | undefined;
  readonly acts: RowActs;
}

/** What can be done in a row; always the same functions, so that rows in which nothing changed are not drawn again. */
export interface RowActs {
  readonly pick: (row: number, column: number, grows: boolean) => void;
  readonly open: () => void;
  readonly done: (text: string, onward: Onward) => void;
  readonly cancel: () => void;
}

/** One rule: its place with what the checks say, its conditions, what it suggests. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, place, columns, marks, hits } = props;
  return (
    <tr aria-rowindex={place + 2}>
      <RowHead place={place} marks={marks} hits={hits} />
      {columns.map((column, at) => (
        <Cell key={column} {...props} column={column} place={at} rowPlace={place} row={row} />
      ))}
    </tr>
  );
});

const looks = { error: css("mark-error"), warning: css("mark-warning"), info: css("mark-info") };

function RowHead({ place, marks, hits }: Pick<Props, "place" | "marks" | "hits">) {
  const { t } = useTranslation();
  const worst = (["error", "warning", "info"] as const).find((kind) => marks.some((mark) => mark.kind === kind));
  const told = marks.map(({ text }) => text).join("\n");
  return (
    <th scope="row" className={css("place")} title={told === "" ? undefined : told}>
      {place + 1}
      {worst && (
        <span className={looks[worst]} role="img" aria-label={`${t(`rules.mark.${worst}`)}：${told}`}>
          {{ error: "●", warning: "▲", info: "○" }[worst]}
        </span>
      )}
      {hits !== undefined && <span className={css("hits")}>{hits}</span>}
    </th>
  );
}

interface CellProps extends Omit<Props, "place"> {
  readonly column: string;
  readonly place: number;
  readonly rowPlace: number;
}

function Cell({ row, column, place, rowPlace, writing, at, chosen, open, marks, acts }: CellProps) {
  const text = textAt(row, column, writing.terms, writing.words);
  const problem = marks.find((mark) => mark.column === column)?.text;
  const isAt = at === place;
  const isChosen = chosen !== null && place >= chosen.left && place <= chosen.right;
  const isOpen = isAt && open !== null;
  const isWrong = problem !== undefined || row.unread.some((cell) => cell.column === column);
  return (
    <td
      role="gridcell"
      aria-colindex={place + 2}
      aria-selected={isChosen}
      aria-invalid={problem !== undefined}
      tabIndex={isAt && !isOpen ? 0 : -1}
      data-spot={`${String(rowPlace)}.${String(place)}`}
      className={classOf(column, isChosen, isWrong)}
      title={problem}
      onMouseDown={(event) => {
        if (isOpen) return;
        event.preventDefault();
        event.currentTarget.focus();
        acts.pick(rowPlace, place, event.shiftKey);
      }}
      onDoubleClick={acts.open}
      onClick={() => {
        // A second touch opens what the first one chose.
        if (isAt && !isOpen && matchMedia("(pointer: coarse)").matches) acts.open();
      }}
    >
      {isOpen ? (
        <CellEditor
          column={column}
          text={open}
          writing={writing}
          problem={problem}
          onDone={acts.done}
          onCancel={acts.cancel}
        />
      ) : (
        text
      )}
    </td>
  );
}

function classOf(column: string, isChosen: boolean, isWrong: boolean): string {
  const kind = isResult(column) ? "result" : column === noteColumn ? "note" : "";
  return ["cell", isChosen ? "chosen" : "", isWrong ? "wrong" : "", kind]
    .filter((name) => name !== "")
    .map((name) => css(name))
    .join(" ");
}
