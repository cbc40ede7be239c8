import { filledTextOf, isObject, type Json } from "../elsa/json";
import type { LimitTexts } from "./naming";

/** 四种钟. What a time limit is counted in; see ADR 0007. */
export type Clock = "ClockHours" | "WorkingHours" | "WorkingDays" | "CalendarDays";

const clocks: readonly string[] = [
  "ClockHours",
  "WorkingHours",
  "WorkingDays",
  "CalendarDays",
] satisfies readonly Clock[];

/** 时限. So much time on one of the four clocks. */
export interface TimeLimit {
  /** Hours, or whole days; above 0 and at most 10,000. */
  readonly amount: number;
  readonly clock: Clock;
  /** Case field holding the moment that the time runs from; null: from the arrival at the step. */
  readonly from: string | null;
}

const longest = 10_000;

/** Reads a limit as a definition writes it; null when there is none or it is not complete yet. */
export function readLimit(value: Json | undefined): TimeLimit | null {
  if (!isObject(value)) return null;
  const { amount, clock } = value;
  if (typeof amount !== "number" || amount <= 0 || amount > longest || !isClock(clock)) return null;
  const inDays = clock === "WorkingDays" || clock === "CalendarDays";
  return inDays && !Number.isInteger(amount) ? null : { amount, clock, from: filledTextOf(value, "from") };
}

/** E.g. “4 个工作小时”. An hour that is not whole is said in minutes. */
export function limitWords(limit: TimeLimit, texts: LimitTexts, fieldName: (field: string) => string): string {
  const time = timeWords(limit, texts);
  return limit.from === null ? time : texts.since(time, fieldName(limit.from));
}

function timeWords({ amount, clock }: TimeLimit, texts: LimitTexts): string {
  switch (clock) {
    case "ClockHours":
      return Number.isInteger(amount) ? texts.clockHours(amount) : texts.minutes(Math.round(amount * 60));
    case "WorkingHours":
      return texts.workingHours(amount);
    case "WorkingDays":
      return texts.workingDays(amount);
    case "CalendarDays":
      return texts.calendarDays(amount);
  }
}

function isClock(value: Json | undefined): value is Clock {
  return typeof value === "string" && clocks.includes(value);
}
