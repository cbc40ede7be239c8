import { changedIn, filled, objectsIn, textsIn, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedChips, NamedSelect, plainly } from "../parts/NamedSelect";
import { NumberEntry } from "../parts/NumberEntry";
import { Part } from "../parts/Part";
import { TextPart } from "../parts/TextPart";
import { ChoiceFields, withChoices } from "./ChoiceFields";
import { isKept } from "./sight";
import { NamedInField } from "./NamedInField";
import { PhraseFields } from "./PhraseFields";
import { SightFields } from "./SightFields";
import { More } from "../parts/More";
import { Tick } from "../parts/Tick";
import { FilledTextBox } from "../text/FilledTextBox";

interface Props extends Pick<EditorProps, "lists"> {
  /** The field as the form describes it. */
  readonly face: JsonObject;
  readonly onChange: (face: JsonObject) => void;
  readonly office: EditorProps["surroundings"]["office"];
  readonly disabled: boolean;
}

/** Everything that a form says of a field. */
export function FaceFields({ face, onChange, lists, office, disabled }: Props) {
  const { form: words } = usePanelWords();
  const type = filled(face["type"]) ?? "Text";
  const change = (parts: JsonObject) => {
    onChange(changedIn(face, parts));
  };
  return (
    <div className="cfp-parts">
      <TextPart
        label={words.label}
        value={filled(face["label"])}
        onChange={(label) => {
          onChange({ ...face, label: label ?? "" });
        }}
        disabled={disabled}
      />
      <Part label={words.type}>
        <NamedSelect
          label={words.type}
          groups={plainly(office.fieldTypes.map((one) => ({ code: one.type, name: one.label })))}
          value={type}
          onChange={(chosen) => {
            onChange(withChoices({ ...face, type: chosen }, words.choice));
          }}
          disabled={disabled}
        />
      </Part>
      {(objectsIn(face["choices"]).length > 0 || type === "Choice" || type === "Choices") && (
        <ChoiceFields {...{ face, onChange, disabled }} />
      )}
      <RequiredFields {...{ face, change, lists, disabled }} />
      {isKept(face) && <SightFields {...{ face, change, office, disabled }} />}
      <More>
        {!isKept(face) && <SightFields {...{ face, change, office, disabled }} />}
        <RareFields {...{ face, change, lists, type, disabled }} />
      </More>
    </div>
  );
}

interface PartProps {
  readonly face: JsonObject;
  /** Sets parts; null takes one away. */
  readonly change: (parts: JsonObject) => void;
  readonly disabled: boolean;
}

function RequiredFields({ face, change, lists, disabled }: PartProps & Pick<EditorProps, "lists">) {
  const { form: words, codes } = usePanelWords();
  const forOutcomes = (part: "requiredFor" | "onlyFor", placeholder: string) => (
    <Part label={words[part]} wide>
      <NamedChips
        label={words[part]}
        groups={plainly(lists.outcomes)}
        missing={codes.unknown}
        value={textsIn(face[part])}
        onChange={(outcomes) => {
          change({ [part]: outcomes.length === 0 ? null : outcomes });
        }}
        placeholder={placeholder}
        disabled={disabled}
      />
    </Part>
  );
  return (
    <>
      <Tick
        label={words.required}
        checked={face["required"] === true}
        disabled={disabled}
        onChange={(checked) => {
          change({ required: checked ? true : null });
        }}
      />
      {forOutcomes("requiredFor", codes.choose)}
      {forOutcomes("onlyFor", words.always)}
    </>
  );
}

const phraseTypes: readonly string[] = ["Text", "LongText"];
const lengthTypes: readonly string[] = ["Text", "LongText", "Texts"];

type RareProps = PartProps & Pick<EditorProps, "lists"> & { readonly type: string };

/** What stands in the field when the form is opened, until somebody writes otherwise. */
function Begins({ face, change, lists, type, disabled }: RareProps) {
  const { form: words } = usePanelWords();
  return (
    <Part label={words.begins} wide>
      <FilledTextBox
        label={words.begins}
        value={filled(face["begins"]) ?? ""}
        isLine={type !== "LongText"}
        fields={lists.fields}
        onChange={(begins) => {
          change({ begins });
        }}
        disabled={disabled}
      />
    </Part>
  );
}

function RareFields({ face, change, lists, type, disabled }: RareProps) {
  const { form: words } = usePanelWords();
  const text = (part: "hint" | "pattern" | "patternText") => (
    <TextPart
      label={words[part]}
      value={filled(face[part])}
      onChange={(next) => {
        change({ [part]: next });
      }}
      disabled={disabled}
      wide
    />
  );
  const number = (part: "maxLength" | "min" | "max", whole: boolean) => (
    <Part label={words[part]}>
      <NumberEntry
        label={words[part]}
        value={typeof face[part] === "number" ? face[part] : null}
        onChange={(next) => {
          change({ [part]: next });
        }}
        {...(whole && { min: 0, placeholder: words.usualLength })}
        whole={whole}
        disabled={disabled}
      />
    </Part>
  );
  return (
    <>
      {text("hint")}
      <Begins {...{ face, change, lists, type, disabled }} />
      {(type === "Date" || type === "Moment") && <NamedInField {...{ face, change, lists, disabled }} />}
      {phraseTypes.includes(type) && <PhraseFields {...{ face, change, disabled }} />}
      {lengthTypes.includes(type) && number("maxLength", true)}
      {type === "Number" && number("min", false)}
      {type === "Number" && number("max", false)}
      {type === "Text" && text("pattern")}
      {type === "Text" && text("patternText")}
    </>
  );
}
