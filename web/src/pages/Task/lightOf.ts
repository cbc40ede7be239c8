import type { DueLight } from "../../api/schemas";

/** How pressing a due moment is, where the service did not say it: by the calendar of this desk. */
export function lightOf(dueAt: string, now: Date): DueLight {
  const due = new Date(dueAt);
  if (due <= now) return "Overdue";
  return due.toDateString() === now.toDateString() ? "Today" : "Soon";
}
