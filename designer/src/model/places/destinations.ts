import { startType } from "../elsa/flowTypes";
import type { FlowDocument } from "../document/flow";
import { reachableFrom } from "../document/ways";
import { cardsOf, type Tree } from "../projection/tree";

/** Where the outcomes of a step can lead, by id, each in the order of the picture. */
export interface Destinations {
  /** Steps that are done before it. */
  readonly back: readonly string[];
  readonly onward: readonly string[];
}

/** Every step but the step itself and the beginning, which nothing leads to. */
export function destinationsOf(document: FlowDocument, { main, loose }: Tree, step: string): Destinations {
  const order = [main, ...loose].flatMap((block) => [...cardsOf(block)].map((placed) => placed.step));
  const here = order.indexOf(step);
  const begins = new Set(document.activities.flatMap(({ id, type }) => (type === startType ? [id] : [])));
  const open = order.filter((id) => id !== step && !begins.has(id));
  const before = open.filter((id) => order.indexOf(id) < here && reachableFrom(document, id).has(step));
  return { back: before, onward: open.filter((id) => !before.includes(id)) };
}
