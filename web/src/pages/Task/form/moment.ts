/** A moment of a field (ISO 8601) as `datetime-local` shows it: the clock on this desk. */
export function asLocal(moment: unknown): string {
  if (typeof moment !== "string" || moment === "") return "";
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return "";
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What `datetime-local` shows as a moment in UTC; empty stays empty. */
export function asMoment(local: string): string {
  return local === "" ? "" : new Date(local).toISOString();
}
