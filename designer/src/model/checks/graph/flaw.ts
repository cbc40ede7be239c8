import type { FindingValue } from "../../office/finding";

/** What people call the steps and outcomes of a graph now; asked for when a flaw is said, for names change oftener than ways. */
export interface Called {
  readonly nameAt: (place: number) => string;
  /** @param port Place of the port in its step. */
  readonly portAt: (place: number, port: number) => FindingValue;
}

/** Something wrong with the ways between steps. */
export interface Flaw {
  readonly said: string;
  /** Place of the step in the graph. */
  readonly place: number;
  readonly values: (called: Called) => Readonly<Record<string, FindingValue>>;
}

export function flaw(said: string, place: number, values: Flaw["values"] = () => ({})): Flaw {
  return { said, place, values };
}
