import type { EscalationMark } from "../api/schemas";

/** Red is kept for what went wrong: a reminder is nothing bad. */
export function markWeight(mark: EscalationMark): "bad" | "warn" | undefined {
  if (mark === "Overdue" || mark === "YellowCard" || mark === "RedCard") return "bad";
  return mark === "Urged" ? "warn" : undefined;
}
