import type { Named, Office, OfficeUnit } from "../../model/office/office";
import { isSought } from "../../model/words/sought";
import type { PanelTexts } from "../../texts/panel";

/** Entries that stand together under a heading; without one where there is but one group. */
export interface EntryGroup {
  readonly heading: string | null;
  readonly entries: readonly Named[];
}

/** The groups, and after them those of the codes that none of them has, called as `missing` says. */
export function withMissing(
  groups: readonly EntryGroup[],
  codes: readonly string[],
  missing: (code: string) => string,
): readonly EntryGroup[] {
  const strangers = codes.filter((code) => !groups.some(({ entries }) => entries.some((entry) => entry.code === code)));
  if (strangers.length === 0) return groups;
  return [...groups, { heading: null, entries: strangers.map((code) => ({ code, name: missing(code) })) }];
}

/** Those who still work here. */
export function peopleOffered({ people }: Office): readonly Named[] {
  return people.filter(({ active }) => active);
}

/** What a person is called who cannot be chosen. */
export function absentPerson({ people }: Office, words: PanelTexts) {
  return (code: string) => {
    const person = people.find((candidate) => candidate.code === code);
    return person ? words.codes.left(person.name) : words.codes.unknown(code);
  };
}

export interface TreeEntry {
  readonly value: string;
  readonly title: string;
  readonly selectable?: boolean;
  readonly children?: TreeEntry[];
}

/** The units below their parents; one whose parent is not there stands at the top. None is left out, a circle of parents included. */
export function unitTree(units: readonly OfficeUnit[], valueOf: (code: string) => string): TreeEntry[] {
  const codes = new Set(units.map(({ code }) => code));
  const placed = new Set<string>();
  const under = (parent: string | null): TreeEntry[] =>
    units
      .filter((unit) => !placed.has(unit.code) && parentIn(unit, codes) === parent)
      .map((unit) => {
        placed.add(unit.code);
        return unit;
      })
      .map((unit) => branch(unit, under(unit.code), valueOf));
  const top = under(null);
  const astray = units.filter(({ code }) => !placed.has(code)).map((unit) => branch(unit, [], valueOf));
  return [...top, ...astray];
}

function parentIn({ parent }: OfficeUnit, codes: ReadonlySet<string>): string | null {
  return parent !== null && codes.has(parent) ? parent : null;
}

function branch({ code, name }: OfficeUnit, children: TreeEntry[], valueOf: (code: string) => string): TreeEntry {
  return { value: valueOf(code), title: name, ...(children.length > 0 && { children }) };
}

/** Entries of a tree are found by what they are called; it asks with the entries that it was given. */
export const treeSearch = {
  filterTreeNode: (text: string, node: object) => isSought(text, (node as TreeEntry).title),
};
