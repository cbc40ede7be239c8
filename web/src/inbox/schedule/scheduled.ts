import type { InboxItem } from "../../api/schemas";
import type { Schedule, ScheduledDay } from "../inbox";

export type ScheduleRow =
  | { readonly kind: "overdue"; readonly count: number }
  | { readonly kind: "day"; readonly day: ScheduledDay }
  | { readonly kind: "task"; readonly item: InboxItem };

/** The list as it is drawn: what is overdue, then each day on which something is due. */
export function scheduledRows({ overdue, late, days }: Schedule): readonly ScheduleRow[] {
  return [
    ...(overdue > 0 ? [{ kind: "overdue" as const, count: overdue }, ...late.map(asRow)] : []),
    ...days
      .filter(({ items }) => items.length > 0)
      .flatMap((day) => [{ kind: "day" as const, day }, ...day.items.map(asRow)]),
  ];
}

/** How many of those that are counted are listed; null where all are. */
export function listedOf({ overdue, late, days }: Schedule): number | null {
  const listed = late.length + days.reduce((sum, { items }) => sum + items.length, 0);
  return days.reduce((sum, { count }) => sum + count, overdue) > listed ? listed : null;
}

function asRow(item: InboxItem): ScheduleRow {
  return { kind: "task", item };
}
