import type { DueLight, InboxItem } from "../../api/schemas";
import { keyOf, type TaskKey } from "../../shown/taskKey";

export const groups = ["Overdue", "Today", "Soon", "Ample"] as const satisfies readonly DueLight[];

export type InboxRow =
  | { readonly kind: "group"; readonly light: DueLight; readonly count: number }
  | { readonly kind: "task"; readonly item: InboxItem };

export type GroupCounts = Readonly<Record<DueLight, number>>;

/**
 * The list as it is drawn: the groups in the order of their urgency, each with its number before its tasks; a group without
 * tasks is left out.
 * @param items in the order of the service.
 * @param counts of the whole inbox; null while a filter narrows it, then what was read is counted.
 */
export function groupedRows(items: readonly InboxItem[], counts: GroupCounts | null): readonly InboxRow[] {
  return groups.flatMap((light) => {
    const tasks = items.filter((item) => item.light === light);
    if (tasks.length === 0) return [];
    const count = Math.max(counts?.[light] ?? 0, tasks.length);
    return [{ kind: "group" as const, light, count }, ...tasks.map(asRow)];
  });
}

export function plainRows(items: readonly InboxItem[]): readonly InboxRow[] {
  return items.map(asRow);
}

function asRow(item: InboxItem): InboxRow {
  return { kind: "task", item };
}

/** The tasks in the order in which they are drawn. */
export function tasksOf(rows: readonly InboxRow[]): readonly InboxItem[] {
  return rows.flatMap((row) => (row.kind === "task" ? [row.item] : []));
}

/** The row some steps further, or the nearest there is; the first when none is current. */
export function neighbour<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  current: string | null,
  by: number,
): Row | undefined {
  const at = rows.findIndex((row) => nameOf(row) === current);
  if (at < 0) return rows[0];
  return rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
}

/** What is to be done after a task that is done or put off: the next below it that is left, else the first that is, else nothing. */
export function following<Task extends TaskKey>(
  tasks: readonly Task[],
  done: string,
  isLeft: (task: Task) => boolean = () => true,
): Task | undefined {
  const at = tasks.findIndex((task) => keyOf(task) === done);
  const left = (task: Task) => keyOf(task) !== done && isLeft(task);
  return tasks.slice(at + 1).find(left) ?? tasks.find(left);
}
