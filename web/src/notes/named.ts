import type { CasePerson } from "./notes";

/** What stands behind @ for a person: the name; with the unit where two have the same. */
export function labelOf(person: CasePerson, people: readonly CasePerson[]): string {
  const shared = people.some(({ code, name }) => code !== person.code && name === person.name);
  return shared ? `${person.name}（${person.unitName}）` : person.name;
}

/** Those whom a text names by @, each once. Of two names that both begin there the longer is meant. */
export function namedIn(text: string, people: readonly CasePerson[]): readonly CasePerson[] {
  const labels = people
    .map((person) => ({ person, label: labelOf(person, people) }))
    .toSorted((one, other) => other.label.length - one.label.length);
  const found = text
    .split("@")
    .slice(1)
    .map((rest) => labels.find(({ label }) => rest.startsWith(label))?.person)
    .filter((person) => person !== undefined);
  return [...new Set(found)];
}
