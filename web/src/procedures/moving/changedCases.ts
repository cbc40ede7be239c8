import type { MoveVerdict, MoveView } from "./calls";

/** A case of which two previews say different things; null where it is not among one of them. */
export interface ChangedCase {
  readonly number: string;
  readonly before: MoveVerdict | null;
  readonly after: MoveVerdict | null;
}

/** What a later preview of the same wish says otherwise, by the numbers that both name. */
export function changedMeanwhile(before: MoveView, after: MoveView): readonly ChangedCase[] {
  const [had, has] = [verdictsOf(before), verdictsOf(after)];
  return [...new Set([...had.keys(), ...has.keys()])]
    .map((number) => ({ number, before: had.get(number) ?? null, after: has.get(number) ?? null }))
    .filter((one) => one.before !== one.after)
    .toSorted((one, other) => one.number.localeCompare(other.number));
}

function verdictsOf({ groups }: MoveView): ReadonlyMap<string, MoveVerdict> {
  return new Map(groups.flatMap(({ cases, verdict }) => cases.map(({ number }) => [number, verdict] as const)));
}
