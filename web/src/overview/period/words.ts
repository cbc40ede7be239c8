import type { TFunction } from "i18next";
import { workedIn } from "../../procedures/live/heat";
import type { ComparedShare, Figures } from "./figures";

/** A share in per cent with one decimal; null of nothing. */
export function percentOf(met: number, of: number): number | null {
  return of === 0 ? null : Math.round((met * 1000) / of) / 10;
}

/** How a share is written: “86.2%”, or that there is none. */
export function shareWords({ met, of }: ComparedShare, t: TFunction): string {
  const percent = percentOf(met.count, of.count);
  return percent === null ? t("overview.period.none") : `${String(percent)}%`;
}

/** What became of a share since the period before, in percentage points: “比上期 ＋3.1（91／110）”. */
export function shareChange({ met, of, beforeMet, beforeOf }: ComparedShare, t: TFunction): string {
  const [now, before] = [percentOf(met.count, of.count), percentOf(beforeMet, beforeOf)];
  if (before === null) return t("overview.period.nothingBefore");
  const was = `${String(beforeMet)}／${String(beforeOf)}`;
  if (now === null) return t("overview.period.was", { was });
  return t("overview.period.change", { by: signed(now - before), was });
}

/** What became of a count. */
export function countChange(now: number, before: number, t: TFunction): string {
  return t("overview.period.change", { by: signed(now - before), was: before });
}

/** “＋3”, “－0.5”, “±0”. */
export function signed(difference: number): string {
  const size = String(Math.abs(Math.round(difference * 10) / 10));
  if (size === "0") return "±0";
  return `${difference > 0 ? "＋" : "－"}${size}`;
}

/** Working time as people say it. */
export function worked(minutes: number, figures: Pick<Figures, "dayMinutes">, t: TFunction): string {
  const { unit, count } = workedIn(minutes, figures.dayMinutes);
  return t(`procedures.live.worked.${unit}`, { count });
}

/** “11-01 至 11-29”, with the year where it is another than that of the day before. */
export function daysWords(first: string, last: string, t: TFunction): string {
  if (first === last) return first;
  const end = first.slice(0, 4) === last.slice(0, 4) ? last.slice(5) : last;
  return t("overview.period.days", { first, last: end });
}
