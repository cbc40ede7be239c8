import { useSearchParams } from "react-router";
import type { ProcedureVersion } from "../procedures";

/** Two versions that are compared. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * The versions to compare: those that the address names, else the newest with the one before it. A version that is not there counts as
 * not named; null where there is only one.
 */
export function pairOf(
  versions: readonly ProcedureVersion[],
  before: number | null,
  after: number | null,
): Pair | null {
  const numbers = versions.map(({ version }) => version).toSorted((a, b) => b - a);
  const known = (number: number | null) => (number !== null && numbers.includes(number) ? number : undefined);
  const later = known(after) ?? numbers[0];
  if (later === undefined) return null;
  const earlier =
    known(before) ?? numbers.find((number) => number < later) ?? numbers.find((number) => number !== later);
  return earlier === undefined || earlier === later ? null : { before: earlier, after: later };
}

/** The compared versions stand in the address: they can be sent to somebody, and gone back from. */
export function usePair(versions: readonly ProcedureVersion[]) {
  const [search, setSearch] = useSearchParams();
  const pair = pairOf(versions, numberIn(search, "before"), numberIn(search, "after"));
  return {
    pair,
    choose: (next: Partial<Pair>) => {
      const named = Object.entries(next).map(([name, number]) => [name, String(number)]);
      setSearch(new URLSearchParams(named), { replace: true });
    },
  };
}

function numberIn(search: URLSearchParams, name: string): number | null {
  const number = Number(search.get(name));
  return Number.isInteger(number) && number > 0 ? number : null;
}
