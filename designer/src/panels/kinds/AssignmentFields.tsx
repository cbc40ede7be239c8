import type { CaseField } from "../../model/document/caseFields";
import { changedIn, filled, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { FieldSelect } from "../parts/FieldSelect";
import { isListed, textsOf, typedValue } from "../parts/fieldValues";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { ValueEntry } from "../parts/ValueEntry";

type How = "value" | "fromField" | "now";

interface Props {
  readonly one: JsonObject;
  readonly onChange: (one: JsonObject) => void;
  readonly lists: EditorProps["lists"];
  readonly office: EditorProps["surroundings"]["office"];
  readonly disabled: boolean;
}

/** A field that the step writes, and what into it. */
export function AssignmentFields(props: Props) {
  const { one, onChange, lists, disabled } = props;
  const { entries: words } = usePanelWords();
  const name = filled(one["field"]);
  const field = lists.fields.find((candidate) => candidate.name === name);
  const how = howOf(one);
  const called = field?.label ?? name;
  const labelOf = (part: string) => (called === null ? part : `${called} ${part}`);
  return (
    <div className="cfp-test">
      <FieldSelect
        label={labelOf(words.assignField)}
        fields={lists.fields.filter((candidate) => candidate.writable || candidate.name === name)}
        value={name}
        onChange={(chosen) => {
          // A fixed value of another field means nothing in this one.
          onChange(changedIn(one, { field: chosen, ...(how === "value" && { value: "" }) }));
        }}
        placeholder={words.assignField}
        disabled={disabled}
      />
      <NamedSelect
        label={labelOf(words.assignHow)}
        groups={plainly([
          { code: "value", name: words.fixed },
          { code: "fromField", name: words.ofField },
          { code: "now", name: words.now },
        ])}
        value={how}
        onChange={(chosen) => {
          onChange(withHow(one, chosen as How));
        }}
        disabled={disabled}
      />
      <WhatFields {...props} {...{ field, how, labelOf }} />
    </div>
  );
}

interface WhatProps extends Props {
  readonly field: CaseField | undefined;
  readonly how: How;
  readonly labelOf: (part: string) => string;
}

function WhatFields({ one, onChange, lists, office, disabled, field, how, labelOf }: WhatProps) {
  const { entries: words } = usePanelWords();
  if (how === "value")
    return (
      <ValueEntry
        label={labelOf(words.value)}
        field={field}
        values={textsOf(one["value"])}
        onChange={(values) => {
          onChange({ ...one, value: values.length === 0 ? "" : typedValue(field?.type, values) });
        }}
        several={isListed(field?.type)}
        {...{ office, disabled }}
        placeholder={words.cleared}
      />
    );
  return how === "now" ? null : (
    <FieldSelect
      label={labelOf(words.fromWhich)}
      fields={lists.fields}
      value={filled(one["fromField"])}
      onChange={(from) => {
        onChange(changedIn(one, { fromField: from }));
      }}
      placeholder={words.fromWhich}
      disabled={disabled}
    />
  );
}

/** As the engine reads it: the moment goes before a field, a field before a value. Where there is none of them, a field is to be chosen. */
function howOf({ now, fromField, value }: JsonObject): How {
  if (now === true) return "now";
  return typeof fromField === "string" || value === undefined ? "fromField" : "value";
}

function withHow(one: JsonObject, how: How): JsonObject {
  const rest = changedIn(one, { value: null, fromField: null, now: null });
  return how === "now" ? { ...rest, now: true } : how === "value" ? { ...rest, value: "" } : rest;
}
