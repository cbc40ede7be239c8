import type { Schema } from "../../api/schemas";

export type StretchKind = NonNullable<Schema<"SpanKind">>;

/** Which days are looked at; the days are those of one's own choice alone. */
export interface Stretch {
  readonly kind: StretchKind;
  readonly first?: string;
  readonly last?: string;
}

/** The first is that of a page whose address says nothing. */
export const kinds = ["Month", "Quarter", "Year", "Last30", "Own"] as const satisfies readonly StretchKind[];

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The days that an address names; days that are none leave the current month. */
export function readStretch(address: URLSearchParams): Stretch {
  const kind = kinds.find((known) => known === address.get("period")) ?? kinds[0];
  if (kind !== "Own") return { kind };
  const [first, last] = [address.get("first") ?? "", address.get("last") ?? ""];
  return day.test(first) && day.test(last) ? { kind, first, last } : { kind: kinds[0] };
}

/** The address with other days; the usual ones are not written. */
export function writeStretch(address: URLSearchParams, { kind, first, last }: Stretch): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of ["period", "first", "last"]) next.delete(name);
  if (kind !== kinds[0]) next.set("period", kind);
  if (kind === "Own" && first && last) {
    next.set("first", first);
    next.set("last", last);
  }
  return next;
}
