/** A moment in words: without its date when it is today, without the year when it is this one. */
export function momentIn(at: string, language: string, now: Date): string {
  const moment = new Date(at);
  const time: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  if (moment.toDateString() === now.toDateString()) return moment.toLocaleTimeString(language, time);
  const day: Intl.DateTimeFormatOptions = { month: language === "en" ? "short" : "long", day: "numeric" };
  const year: Intl.DateTimeFormatOptions = moment.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
  return moment.toLocaleString(language, { ...year, ...day, ...time });
}

/** A day such as 2026-11-23 in words, with its weekday. */
export function dayIn(date: string, language: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day).toLocaleDateString(language, {
    month: "long",
    day: "numeric",
    weekday: "short",
  });
}
