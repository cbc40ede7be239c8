import { limitWords, type TimeLimit } from "../words/limit";
import type { Json } from "../elsa/json";
import type { Editor } from "./editor";

const hoursOfDay = 24;
const secondsOfHour = 3600;
const longest = 10_000 * hoursOfDay;

/** Days alone, or `[days.]hours:minutes[:seconds]`; before all three a colon may stand after the days as well. */
const written =
  /^(?:(?<only>\d+)|(?:(?<days>\d+)(?:\.|:(?=\d+:\d+:)))?(?<hours>\d{1,2}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2}(?:\.\d{1,7})?))?)$/;

/** A length of time as Elsa writes it, in clock hours; null when it is none. */
export function readTimeSpan(value: Json): TimeLimit | null {
  const parts = typeof value === "string" ? written.exec(value.trim())?.groups : undefined;
  if (!parts) return null;
  const part = (name: string) => Number(parts[name] ?? 0);
  if (part("hours") >= hoursOfDay || part("minutes") >= 60 || part("seconds") >= 60) return null;
  const days = part("only") + part("days");
  const amount = days * hoursOfDay + part("hours") + (part("minutes") * 60 + part("seconds")) / secondsOfHour;
  return amount > 0 && amount <= longest ? { amount, clock: "ClockHours", from: null } : null;
}

/** So much time, day and night. */
export const timeSpan: Editor = {
  limit: (value, { texts, fieldName }) => {
    const limit = readTimeSpan(value);
    return limit && limitWords(limit, texts, fieldName);
  },
};
