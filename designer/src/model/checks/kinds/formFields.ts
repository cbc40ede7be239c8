import type { FindingValue } from "../../office/finding";
import { isList, objectsIn, textsIn, type JsonObject } from "../../elsa/json";
import type { Asked } from "../asked";
import { listOf, maybe, number, numberOf, partsOf, flag, text, whole, type Shape } from "../shape";
import { bound, longestName, longestPhrase } from "../bound";
import { isBlank, wordOf, type At, type Kind, type Tell } from "./kind";
import { isPattern } from "./pattern";

const shapes = new WeakMap<Asked, Shape>();

/** How a field of a form, or one that the procedure declares, is written. */
export function fieldShape(asked: Asked): Shape {
  const known = shapes.get(asked);
  if (known) return known;
  const shape = partsOf({
    name: maybe(text),
    label: maybe(text),
    type: (value, path) => (typeof value === "string" && asked.hasFieldType(value) ? null : path),
    required: flag,
    requiredFor: maybe(listOf(text)),
    onlyFor: maybe(listOf(text)),
    maxLength: whole,
    pattern: maybe(text),
    patternText: maybe(text),
    min: maybe(number),
    max: maybe(number),
    choices: maybe(listOf(partsOf({ value: text, label: text }))),
    hint: maybe(text),
    seenBy: maybe(listOf(text)),
    editedBy: maybe(listOf(text)),
    begins: maybe(text),
    phrases: maybe(listOf(text)),
    namedIn: maybe(text),
  });
  shapes.set(asked, shape);
  return shape;
}

export const formFields: Kind = {
  shape: (asked) => listOf(fieldShape(asked)),
  problems: (value, at) => {
    const names = new Set<string>();
    for (const field of objectsIn(value)) {
      if (!isField(field, at)) continue;
      const name = wordOf(field["name"]);
      if (names.has(name)) at.tell("findings.field.twice", { field: calledField(field, at.asked) });
      else {
        names.add(name);
        checkPlace(field, at);
      }
    }
  },
};

/** Whether it is a field at all; what is wrong with it is told. */
export function isField(field: JsonObject, { asked, tell }: { readonly asked: Asked; readonly tell: Tell }): boolean {
  if (isBlank(field["name"])) {
    tell("findings.field.unnamed");
    return false;
  }
  bound(field["name"], longestName, tell);
  const called = { field: calledField(field, asked) };
  const { choices, pattern } = field;
  if (objectsIn(choices).some((choice) => isBlank(choice["value"]))) tell("findings.field.empty-choice", called);
  if (typeFor(field, asked)?.hasChoices === true && !(isList(choices) && choices.length > 0))
    tell("findings.field.no-choices", called);
  if (rolesIn(field, "seenBy").length > 0 && asked.field(wordOf(field["name"])) !== undefined)
    tell("findings.field.seen-everywhere", called);
  if (typeof pattern === "string" && !isPattern(pattern)) tell("findings.field.pattern", called);
  checkLength(field, asked, tell);
  for (const phrase of new Set(textsIn(field["phrases"]))) {
    if (phrase.trim() !== "") bound(phrase, longestPhrase, tell);
  }
  return true;
}

/** What people call it: as the form says, else as the office calls that field of a case. */
export function calledField({ name, label }: JsonObject, asked: Asked): FindingValue {
  return isBlank(label) ? asked.called(wordOf(name)) : wordOf(label);
}

/** A field of the case takes no more in a form than it does elsewhere. */
function checkLength(field: JsonObject, asked: Asked, tell: Tell): void {
  const known = asked.field(wordOf(field["name"]));
  const most = known?.longest;
  if (known === undefined || most === undefined || !isText(asked.fieldType(known.type)?.shape)) return;
  const own = numberOf(field["maxLength"]) ?? 0;
  const takes = own > 0 ? own : (typeFor(field, asked)?.longest ?? 0);
  if (takes > most)
    tell("findings.field.too-long", {
      field: calledField(field, asked),
      asked: takes,
      known: known.label,
      most,
    });
}

/** The roles that a field is kept to; none where it is kept to nobody. */
export function rolesIn(field: JsonObject, list: "seenBy" | "editedBy"): readonly string[] {
  return textsIn(field[list]).filter((role) => !isBlank(role));
}

function checkPlace(field: JsonObject, { input, outcomes, filler, asked, tell }: At): void {
  const called = calledField(field, asked);
  const own = input.demands?.outcomes ?? [];
  const offered = own.length > 0 ? own : outcomes;
  if (asked.isFixed(wordOf(field["name"]))) tell("findings.field.fixed", { field: called });
  const editors = rolesIn(field, "editedBy");
  if (filler && editors.length > 0 && !editors.includes(filler)) tell("findings.field.nobody-edits", { field: called });
  const strange = (list: string) => listed(field, list).filter((outcome) => !offered.includes(outcome));
  for (const outcome of strange("onlyFor")) tell("findings.outcome.only-for", { field: called, outcome });
  for (const outcome of strange("requiredFor")) tell("findings.outcome.required-for", { field: called, outcome });
}

function listed(field: JsonObject, list: string): readonly string[] {
  return isList(field[list]) ? field[list].map(String) : textsIn(field[list]);
}

function typeFor({ type }: JsonObject, asked: Asked) {
  return asked.fieldType(typeof type === "string" ? type : "Text");
}

function isText(shape: string | undefined): boolean {
  return shape === "Line" || shape === "Lines";
}
