/** How much two names have in common, from 0 to 1: pairs of neighbouring characters (Dice's coefficient), single ones for a name of one. */
export function likeness(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((piece) => b.has(piece)).length;
  return (2 * common) / (a.size + b.size);
}

/** Names that have less in common are not alike: to offer one of them would be to choose at random. */
const least = 0.4;

/** The entry whose name is most like another; the first of those that are equally like. Undefined where none is like it. */
export function mostLike<T extends { readonly name: string }>(entries: readonly T[], name: string): T | undefined {
  const alike = entries.filter((entry) => likeness(entry.name, name) >= least);
  return alike.toSorted((a, b) => likeness(b.name, name) - likeness(a.name, name))[0];
}

function piecesOf(text: string): ReadonlySet<string> {
  const letters = Array.from(text.trim().toLowerCase());
  return new Set([...letters, ...letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`)]);
}
