import { joinType, startType } from "../elsa/flowTypes";
import { isSought } from "../words/sought";
import { wordsIn, type Language, type StepDescriptor } from "./descriptor";

/** A group of the palette. */
export interface Shelf {
  readonly shelf: string;
  readonly types: readonly StepDescriptor[];
}

const order = ["Handling", "Branching", "Time", "Telling", "Documents", "Fields", "Ends"];

interface Wanted {
  /** Whether the arrow leads on to a step: an end is put only where nothing follows. */
  readonly leadsOn: boolean;
  /** Part of the name or description; letters of Chinese names may be given as they are. */
  readonly sought: string;
  readonly language: Language;
  /** How many steps of a type the procedure has. */
  readonly uses: (type: string) => number;
}

/**
 * The step types that can be put somewhere, by shelf in the order that an office thinks in. A join comes with its fork, a start is
 * there already. What the procedure has most of comes first in its shelf.
 */
export function paletteOf(
  types: readonly StepDescriptor[],
  { leadsOn, sought, language, uses }: Wanted,
): readonly Shelf[] {
  const offered = types.filter(
    (type) =>
      ![startType, joinType].includes(type.type) &&
      !(leadsOn && isEnd(type)) &&
      isSought(sought, textOf(type, language)),
  );
  const shelves = [...new Set(offered.map(({ shelf = "" }) => shelf))];
  const place = (shelf: string) => (order.includes(shelf) ? order.indexOf(shelf) : order.length);
  return shelves
    .toSorted((a, b) => place(a) - place(b))
    .map((shelf) => ({
      shelf,
      types: offered.filter((type) => (type.shelf ?? "") === shelf).toSorted((a, b) => uses(b.type) - uses(a.type)),
    }));
}

function isEnd({ ports, portsFrom }: StepDescriptor): boolean {
  return ports.length === 0 && !portsFrom;
}

function textOf({ name, description }: StepDescriptor, language: Language): string {
  return [wordsIn(name, language), description ? wordsIn(description, language) : "", name.zh, name.en].join(" ");
}
