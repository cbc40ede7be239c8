import type { NamedDay } from "./calendar";

/** Days of one holiday that follow each other. */
export interface DaySpan {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const day = 24 * 60 * 60 * 1000;

/** Days in a row under one name are told as one span. */
export function spansOf(days: readonly NamedDay[]): readonly DaySpan[] {
  const spans: { name: string; from: string; to: string }[] = [];
  const dated = days.map(({ date = "", name = "" }) => ({ date, name }));
  for (const { date, name } of dated.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const last = spans.at(-1);
    if (last?.name === name && Date.parse(date) - Date.parse(last.to) === day) last.to = date;
    else spans.push({ name, from: date, to: date });
  }
  return spans;
}
