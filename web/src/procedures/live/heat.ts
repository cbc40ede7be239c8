import type { Live, PaceOfStep } from "./live";

/** How slow a step is, by its median: the index of the first of these working times that it does not exceed. */
export const heats = ["halfDay", "oneDay", "threeDays", "fiveDays", "longer"] as const;
export type Heat = (typeof heats)[number];

const limits: readonly number[] = [0.5, 1, 3, 5];

export function heatOf({ medianMinutes }: PaceOfStep, { dayMinutes }: Pick<Live, "dayMinutes">): number {
  const at = limits.findIndex((days) => medianMinutes <= days * dayMinutes);
  return at < 0 ? limits.length : at;
}

export interface WorkedTime {
  readonly unit: "minutes" | "hours" | "days";
  readonly count: number;
}

/** Working time as people say it: minutes below an hour, hours below a working day, then days; with one decimal at most. */
export function workedIn(minutes: number, dayMinutes: number): WorkedTime {
  if (minutes < 60) return { unit: "minutes", count: Math.round(minutes) };
  if (minutes < dayMinutes) return { unit: "hours", count: tenths(minutes / 60) };
  return { unit: "days", count: tenths(minutes / dayMinutes) };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
