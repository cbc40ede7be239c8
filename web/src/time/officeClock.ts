/**
 * The clock on the office's wall. A wall time is a text such as `2026-11-23T09:30`, as an input of type `datetime-local` has it;
 * a day is its first part. The browser's own zone is never asked.
 */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(zone, clock);
  return clock;
}

/** The wall time of a moment, to the minute; empty for what is no moment. */
export function wallTimeOf(moment: unknown, zone: string): string {
  if (typeof moment !== "string" || Number.isNaN(Date.parse(moment))) return "";
  return wallSecondsOf(new Date(moment), zone).slice(0, 16);
}

/** The day on the office's calendar at a moment. */
export function dayOf(moment: string, zone: string): string {
  return wallTimeOf(moment, zone).slice(0, 10);
}

/** The moment of a wall time, in UTC; empty for what is none. Of a time that the clock shows twice it is one of both. */
export function momentOf(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  if (wall === "" || Number.isNaN(asUtc)) return "";
  const guess = asUtc - offsetAt(asUtc, zone);
  // On the day on which clocks are moved the guess may have been made on the other side.
  return new Date(asUtc - offsetAt(guess, zone)).toISOString();
}

/** The first moment of a day. */
export function startOfDay(day: string, zone: string): string {
  return momentOf(day === "" ? "" : `${day}T00:00`, zone);
}

/** How far the office is from UTC at a moment, as moments are written: `+08:00`. */
export function utcOffsetOf(zone: string, at = new Date()): string {
  const minutes = Math.round(offsetAt(at.getTime(), zone) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** The day after another. */
export function dayAfter(day: string, days = 1): string {
  const at = new Date(`${day}T00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Milliseconds by which the wall is ahead of UTC. */
function offsetAt(time: number, zone: string): number {
  const whole = Math.floor(time / 1000) * 1000;
  return Date.parse(`${wallSecondsOf(new Date(whole), zone)}Z`) - whole;
}

function wallSecondsOf(at: Date, zone: string): string {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  ) as Readonly<Record<Intl.DateTimeFormatPartTypes, string>>;
  // While a year is being typed it is 0002 or 0020.
  const year = parts.year.padStart(4, "0");
  return `${year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
}
