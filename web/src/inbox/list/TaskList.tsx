import { useTranslation } from "react-i18next";
import { useKeys } from "../../parts/keys";
import { type TaskKey, keyOf } from "../../shown/taskKey";
import { focusForm } from "../../task/focusForm";
import { DueLight } from "../../time/DueLight";
import { VirtualRows } from "./VirtualRows";
import type { Chosen } from "../batch/chosen";
import { useCompact } from "./compact";
import { moveKeys } from "./moveKeys";
import { neighbour, tasksOf, type InboxRow } from "./rows";
import { TaskRow } from "./TaskRow";
import { classesOf } from "../../parts/looks/classes";
import styles from "./TaskList.module.css";

const css = classesOf(styles);

interface Props {
  readonly rows: readonly InboxRow[];
  readonly current: string | null;
  readonly chosen: Chosen;
  /** Why a task was refused the last time it was done with several; undefined where it was not. */
  readonly refusalOf: (task: TaskKey) => string | undefined;
  readonly onOpen: (task: TaskKey, replace: boolean) => void;
  readonly onEnd: (() => void) | undefined;
}

const groupHeight = 32;
const taskHeight = { whole: 65, compact: 33 };

/** The to-do list. It has the focus as a whole; arrows move within it and the reading pane follows. */
export function TaskList({ rows, current, chosen, refusalOf, onOpen, onEnd }: Props) {
  const { t } = useTranslation();
  const [compact] = useCompact();
  useListKeys(rows, current, chosen, onOpen);
  return (
    <VirtualRows
      role="listbox"
      data-compact={compact || undefined}
      aria-label={t("inbox.tabs.open")}
      aria-multiselectable
      aria-activedescendant={current ? rowId(current) : undefined}
      tabIndex={0}
      rows={rows}
      keyOf={(row) => (row.kind === "group" ? row.light : keyOf(row.item))}
      heightOf={(row) => (row.kind === "group" ? groupHeight : taskHeight[compact ? "compact" : "whole"])}
      current={rows.findIndex((row) => row.kind === "task" && keyOf(row.item) === current)}
      {...(onEnd && { onEnd })}
    >
      {(row) =>
        row.kind === "group" ? (
          <div className={css("group")} role="presentation">
            <DueLight light={row.light} /> <strong>{row.count}</strong>
          </div>
        ) : (
          <TaskRow
            id={rowId(keyOf(row.item))}
            item={row.item}
            current={keyOf(row.item) === current}
            chosen={chosen.has(row.item)}
            onOpen={() => {
              onOpen(row.item, current !== null);
            }}
            refusal={refusalOf(row.item)}
            onChoose={(upTo) => {
              (upTo ? chosen.upTo : chosen.toggle)(row.item);
            }}
          />
        )
      }
    </VirtualRows>
  );
}

function useListKeys(rows: readonly InboxRow[], current: string | null, chosen: Chosen, onOpen: Props["onOpen"]) {
  const tasks = tasksOf(rows);
  const here = tasks.find((task) => keyOf(task) === current);
  const move = (by: number) => () => {
    const to = neighbour(tasks, keyOf, current, by);
    if (to) onOpen(to, current !== null);
  };
  useKeys({
    ...moveKeys(move, tasks.length),
    Enter: here ? focusForm : move(0),
    x: () => {
      if (here) chosen.toggle(here);
    },
    X: () => {
      if (here) chosen.upTo(here);
    },
  });
}

function rowId(key: string) {
  return `task-${key.replaceAll("/", "-")}`;
}
