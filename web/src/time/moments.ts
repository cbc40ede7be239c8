import { dayOf } from "./officeClock";

/** Moments in words, in a language and by the clock of an office. */
export interface Moments {
  /** Without its date when it is today, without the year when it is this one. */
  readonly moment: (iso: string, now?: Date) => string;
  /** By when something is due: today and tomorrow by name, within a week by its weekday, else by its date. */
  readonly due: (iso: string, now?: Date) => string;
  /** The whole of it, with date and seconds. */
  readonly whole: (iso: string) => string;
  /** With the day of the week, and the year when it is not this one: for days that are reckoned with. */
  readonly weekday: (iso: string, now?: Date) => string;
  /** From a moment to the first one that is out; either may be open. */
  readonly span: (from: string | undefined, to: string | undefined) => string;
}

const known = new Map<string, Moments>();

/**
 * The same for the same language and zone: making its formats costs more than a whole row of a list, and each cell asks for it.
 * @param dated with date and year always.
 */
export function momentsIn(language: string, zone: string, dated = false): Moments {
  const key = `${language} ${zone} ${dated}`;
  const made = known.get(key) ?? makeMoments(language, zone, dated);
  known.set(key, made);
  return made;
}

function makeMoments(language: string, zone: string, dated: boolean): Moments {
  const timeZone = zone;
  const time: Intl.DateTimeFormatOptions = { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const day: Intl.DateTimeFormatOptions = { month: language === "en" ? "short" : "long", day: "numeric" };
  const today = new Intl.DateTimeFormat(language, time);
  const thisYear = new Intl.DateTimeFormat(language, { ...day, ...time });
  const before = new Intl.DateTimeFormat(language, { year: "numeric", ...day, ...time });
  const whole = new Intl.DateTimeFormat(language, { timeZone, dateStyle: "medium", timeStyle: "medium" });
  const weekday = new Intl.DateTimeFormat(language, { ...day, weekday: "short", ...time });
  const weekdayOfYear = new Intl.DateTimeFormat(language, { year: "numeric", ...day, weekday: "short", ...time });
  const isThisYear = (iso: string, now: Date) =>
    dayOf(iso, zone).slice(0, 4) === dayOf(now.toISOString(), zone).slice(0, 4);
  const moment = (iso: string, now = new Date()) => {
    if (dated) return before.format(new Date(iso));
    const [that, current] = [dayOf(iso, zone), dayOf(now.toISOString(), zone)];
    const words = that === current ? today : isThisYear(iso, now) ? thisYear : before;
    return words.format(new Date(iso));
  };
  return {
    moment,
    due: dated ? moment : soonIn(language, zone, moment),
    whole: (iso) => whole.format(new Date(iso)),
    weekday: (iso, now = new Date()) => (isThisYear(iso, now) ? weekday : weekdayOfYear).format(new Date(iso)),
    span: (from, to) => [from, to].map((iso) => (iso ? moment(iso) : "…")).join(" – "),
  };
}

const week = 7;

/** Of the next days the name, of later ones what `moment` says. */
function soonIn(language: string, timeZone: string, moment: Moments["moment"]): Moments["due"] {
  const clock = new Intl.DateTimeFormat(language, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const weekday = new Intl.DateTimeFormat(language, { timeZone, weekday: "short" });
  const day = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return (iso, now = new Date()) => {
    const ahead = daysBetween(dayOf(now.toISOString(), timeZone), dayOf(iso, timeZone));
    if (ahead < 0 || ahead >= week) return moment(iso, now);
    const at = new Date(iso);
    return `${ahead < 2 ? day.format(ahead, "day") : weekday.format(at)} ${clock.format(at)}`;
  };
}

/** From a day such as 2026-11-23 to another; negative backwards. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

/** A day such as 2026-11-23 in words, with its weekday; with the year where days of several years stand together. */
export function dayIn(date: string, language: string, dated = false): string {
  return new Date(`${date}T00:00Z`).toLocaleDateString(language, {
    timeZone: "UTC",
    ...(dated && { year: "numeric" }),
    month: "long",
    day: "numeric",
    weekday: "short",
  });
}

/** The weekday alone of a day such as 2026-11-23, short. */
export function weekdayIn(date: string, language: string): string {
  return new Date(`${date}T00:00Z`).toLocaleDateString(language, { timeZone: "UTC", weekday: "short" });
}

/** From one day to another, without their weekdays; with the year where they stand in two. */
export function daysIn(from: string, to: string, language: string): string {
  const words = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    ...(from.slice(0, 4) !== to.slice(0, 4) && { year: "numeric" }),
    month: language === "en" ? "short" : "long",
    day: "numeric",
  });
  return [from, to].map((day) => words.format(new Date(`${day}T00:00Z`))).join(" – ");
}
