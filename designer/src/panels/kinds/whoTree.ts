import type { Who } from "../../model/editors/who";
import type { Named, Office } from "../../model/office/office";
import type { PanelTexts } from "../../texts/panel";
import type { PanelLists } from "../lists";
import { absentPerson, peopleOffered, unitTree, type TreeEntry } from "../parts/entries";

interface Asked {
  readonly rule: Who;
  readonly office: Office;
  readonly lists: PanelLists;
  readonly words: PanelTexts;
  /** Whether a field that names several may be chosen. */
  readonly several?: boolean;
}

const personTypes = ["Person"];
// Where one does it, the engine reads one unit: a field of several is for those that hand out to several.
const unitTypes = ["Unit"];
const unitsTypes = ["Unit", "Units"];

/** Everybody who can have a step, as a tree of headings; what the rule names and the office does not have is marked. */
export function whoTree(asked: Asked): TreeEntry[] {
  const { rule, office, words } = asked;
  const people = [
    ...peopleOffered(office),
    ...strange(rule.person, peopleOffered(office), absentPerson(office, words)),
  ];
  return [
    heading("posts", words.who.roles, leaves("post", known(office.roles, rule.role, words.codes.unknown))),
    heading("places", words.who.units, [
      ...unitTree(office.units, (code) => `unit:${code}`),
      ...leaves("unit", strange(rule.unit, office.units, words.codes.unknown)),
    ]),
    heading("people", words.who.people, leaves("person", people)),
    ...inFields(asked),
    heading("doers", words.who.doneBy, leaves("doneBy", doersOf(asked))),
  ].filter(({ children }) => children !== undefined && children.length > 0);
}

function inFields({ rule, lists, words, several }: Asked): readonly TreeEntry[] {
  const of = (types: readonly string[], chosen: string | null) => {
    const offered = lists.fields.filter(({ type }) => types.includes(type)).map(named);
    // A field of another kind is still called what it is called.
    const all = lists.fields.map(named);
    const other = offered.some(({ code }) => code === chosen) ? [] : all.filter(({ code }) => code === chosen);
    return known([...offered, ...other], chosen, words.codes.unknownField).map(({ code, name }) => ({
      code,
      name: words.who.named(name),
    }));
  };
  return [
    heading("personFields", words.who.personFields, leaves("personField", of(personTypes, rule.personField))),
    heading(
      "unitFields",
      words.who.unitFields,
      leaves("unitField", of(several ? unitsTypes : unitTypes, rule.unitField)),
    ),
  ];
}

function doersOf({ rule, lists, words }: Asked): readonly Named[] {
  return known(lists.steps, rule.doneBy, words.codes.unknownStep).map(({ code, name }) => ({
    code,
    name: words.who.didStep(name),
  }));
}

function known(entries: readonly Named[], chosen: string | null, missing: (code: string) => string): readonly Named[] {
  return [...entries, ...strange(chosen, entries, missing)];
}

/** What is chosen and is not among the entries. */
function strange(
  chosen: string | null,
  entries: readonly Named[],
  missing: (code: string) => string,
): readonly Named[] {
  return chosen === null || entries.some(({ code }) => code === chosen)
    ? []
    : [{ code: chosen, name: missing(chosen) }];
}

function leaves(kind: string, entries: readonly Named[]): TreeEntry[] {
  return entries.map(({ code, name }) => ({ value: `${kind}:${code}`, title: name }));
}

function heading(value: string, title: string, children: TreeEntry[]): TreeEntry {
  return { value, title, selectable: false, children };
}

function named({ name, label }: { readonly name: string; readonly label: string }): Named {
  return { code: name, name: label };
}
