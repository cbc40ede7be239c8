import { declareField } from "../../commands/declareField";
import { omitting } from "../../document/changing";
import { caseFieldsOf } from "../../document/caseFields";
import { declaredFields } from "../../document/fields";
import { changedIn, isList, isObject, objectsIn, type JsonObject } from "../../elsa/json";
import { valueIn } from "../../document/inputs";
import { fillerOf } from "../inputsRead";
import { calledField, isField, rolesIn } from "../kinds/formFields";
import { isBlank, wordOf } from "../kinds/kind";
import { fix, mending, saidOf, type Fix, type Fixing, type Flawed } from "./fix";

type Change = (field: JsonObject) => JsonObject;

/** Changes the fields of the step's forms that are called as the finding says, or the declared field that it was found in. */
function changing(flawed: Flawed, change: Change): Fix["run"] {
  if (flawed.activity === undefined) return declaring(flawed, change);
  const called = saidOf(flawed, "field");
  const isMeant = (field: JsonObject) => calledIn(flawed, field) === called;
  return mending(flawed, ["FormFields"], (value) =>
    value === null ? value : objectsIn(value).map((field) => (isMeant(field) ? change(field) : field)),
  );
}

function calledIn({ asked }: Flawed, field: JsonObject): string {
  const called = calledField(field, asked);
  return typeof called === "object" ? (called.zh ?? "") : String(called);
}

/** A declared field has its finding at the variable that it is. */
function declaring(flawed: Flawed, change: Change): Fix["run"] {
  return (document) => {
    const field = declaredFields(document).find(({ name }) => name === saidOf(flawed, "step"));
    if (field === undefined) return document;
    const face = change({ ...field.face, type: field.type });
    const type = typeof face["type"] === "string" ? face["type"] : "Text";
    return declareField.apply(document, { ...field, type, face }, flawed.types);
  };
}

/** Drops fields from the step's forms. */
function dropping(
  flawed: Flawed,
  isDropped: (field: JsonObject, index: number, all: readonly JsonObject[]) => boolean,
): Fix["run"] {
  return mending(flawed, ["FormFields"], (value) =>
    value === null ? value : objectsIn(value).filter((field, index, all) => !isDropped(field, index, all)),
  );
}

export const unnamedField: Fixing = (flawed) => [
  fix(
    "drop-unnamed",
    {},
    dropping(flawed, ({ name }) => isBlank(name)),
  ),
];

export const fieldTwice: Fixing = (flawed) => [
  fix(
    "drop-second",
    {},
    dropping(flawed, ({ name }, index, all) => all.findIndex((one) => one["name"] === name) !== index),
  ),
];

export const fixedField: Fixing = (flawed) => [
  fix(
    "drop-field",
    { field: flawed.finding.values["field"] ?? "" },
    dropping(flawed, ({ name }) => flawed.asked.isFixed(wordOf(name))),
  ),
];

/** A field to choose from without choices takes a text, or yes or no. */
export const noChoices: Fixing = (flawed) => [
  fix(
    "as-text",
    {},
    changing(flawed, (field) => ({ ...field, type: "Text" })),
  ),
  fix(
    "as-yes-no",
    {},
    changing(flawed, (field) => ({ ...field, type: "YesNo" })),
  ),
];

export const emptyChoice: Fixing = (flawed) => [
  fix(
    "drop-choice",
    {},
    changing(flawed, (field) => ({
      ...field,
      choices: isList(field["choices"]) ? objectsIn(field["choices"]).filter(({ value }) => !isBlank(value)) : [],
    })),
  ),
];

export const wrongPattern: Fixing = (flawed) => [
  fix(
    "drop-pattern",
    {},
    changing(flawed, (field) => omitting(field, "pattern")),
  ),
];

export const tooLong: Fixing = (flawed) => {
  const most = Number(saidOf(flawed, "most"));
  return [
    fix(
      "shorten",
      { most },
      changing(flawed, (field) => ({ ...field, maxLength: most })),
    ),
  ];
};

/** What every case shows cannot be kept to some. */
export const seenEverywhere: Fixing = (flawed) => [
  fix(
    "show-to-all",
    {},
    changing(flawed, (field) => omitting(field, "seenBy")),
  ),
];

/** Whoever does the step fills it in too, or everybody who does. */
export const nobodyEdits: Fixing = (flawed) => {
  const roles = flawed.office.roles.filter(({ code }) => fillersAt(flawed).includes(code));
  return [
    ...roles.map(({ code, name }) =>
      fix(
        "let-fill-in",
        { role: name },
        changing(flawed, (field) => ({ ...field, editedBy: [...rolesIn(field, "editedBy"), code] })),
      ),
    ),
    fix(
      "all-fill-in",
      {},
      changing(flawed, (field) => omitting(field, "editedBy")),
    ),
  ];
};

function fillersAt({ activity, asked }: Flawed): readonly string[] {
  const inputs = (activity && asked.typeOf(activity.type)?.inputs) ?? [];
  const reads = inputs.map((input) => ({ input, value: (activity && valueIn(activity.source, input.name)) ?? null }));
  const forms = inputs.filter(({ editor }) => editor === "FormFields");
  return [...new Set(forms.map((input) => fillerOf(input, reads)).filter((role) => role !== null))];
}

/** A field that nobody fills: the one that is called so is meant, it is not quoted, or the procedure declares it as a text. */
export const unknownField: Fixing = (flawed) => {
  const name = saidOf(flawed, "field");
  const asField =
    flawed.asked.field(name) === undefined && isField({ name }, { asked: flawed.asked, tell: () => undefined });
  return [
    ...quotedOtherwise(flawed, name),
    ...(asField
      ? [
          fix("declare-field", { field: name }, (document) =>
            declareField.apply(document, { name, label: name, type: "Text", face: {} }, flawed.types),
          ),
        ]
      : []),
  ];
};

/** The same of what a field of a form begins with; with nothing where nothing is left of it. */
function beginning(replaced: (text: string) => string): Change {
  return (field) => {
    const begins = wordOf(field["begins"]);
    return begins === ""
      ? field
      : changedIn(field, { begins: replaced(begins).trim() === "" ? null : replaced(begins) });
  };
}

/** The same of what proposes an outcome. */
function proposing(name: string, by: string): Change {
  return (outcome) => {
    const { proposedBy } = outcome;
    if (!isObject(proposedBy) || !(name in proposedBy)) return outcome;
    const { [name]: value, ...others } = proposedBy;
    const left = by === "" ? others : { ...others, [by]: value ?? null };
    return changedIn(outcome, { proposedBy: Object.keys(left).length === 0 ? null : left });
  };
}

/** Where a text quotes the field: whoever wrote what people call it meant it. */
function quotedOtherwise(flawed: Flawed, name: string): readonly Fix[] {
  const { document, types, office } = flawed;
  const meant = caseFieldsOf(document, types, office).find(({ label, inConditions }) => label === name && inConditions);
  const replacing = (by: string) => {
    const replaced = (text: string) => text.replaceAll(`{${name}}`, by);
    const entry = (one: JsonObject) => proposing(name, by.slice(1, -1))(beginning(replaced)(one));
    return mending(flawed, ["FilledText", "FilledLongText", "FormFields", "Outcomes"], (value) =>
      typeof value === "string" ? replaced(value) : isList(value) ? objectsIn(value).map(entry) : value,
    );
  };
  return [
    ...(meant ? [fix("quote-field", { field: meant.label }, replacing(`{${meant.name}}`))] : []),
    fix("do-not-quote", { field: name }, replacing("")),
  ];
}
