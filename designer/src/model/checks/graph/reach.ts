/** The ways that lead on from each place. */
export type Ways = readonly (readonly number[])[];

/** For each place whether it can be come to from some places, these included, only through places that are let. */
export function reachedFrom(
  from: readonly number[],
  ways: Ways,
  lets: (place: number) => boolean = () => true,
): readonly boolean[] {
  const reached = ways.map(() => false);
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached[at] === true || !lets(at)) continue;
    reached[at] = true;
    open.push(...(ways[at] ?? []));
  }
  return reached;
}

/** The same without looking at every place: the places themselves. */
export function placesFrom(from: readonly number[], ways: Ways, lets: (place: number) => boolean): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at) || !lets(at)) continue;
    reached.add(at);
    open.push(...(ways[at] ?? []));
  }
  return reached;
}
