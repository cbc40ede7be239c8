import { useRef } from "react";
import { changedIn, type Json, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import type { PanelLists } from "../lists";
import { usePanelWords } from "../PanelWords";
import { asEntry } from "../parts/FieldSelect";
import { isListed, textsOf, typedValue } from "../parts/fieldValues";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { useAdded, useFocusOnAdded } from "../ordered/added";
import { objectFrom, unlessEmpty } from "../ordered/objects";
import { Part } from "../parts/Part";
import { ValueEntry } from "../parts/ValueEntry";
import { RemoveButton } from "../ordered/RemoveButton";

interface Props {
  readonly words: { readonly label: string; readonly add: string; readonly empty: string };
  /** Which fields may be named. */
  readonly offers: (field: PanelLists["fields"][number]) => boolean;
  /** Values by the name of their field. */
  readonly sets: Json | undefined;
  readonly onChange: (sets: JsonObject | null) => void;
  readonly lists: EditorProps["lists"];
  readonly office: EditorProps["surroundings"]["office"];
  readonly disabled: boolean;
}

/** Fields, each with its value: those that choosing an outcome fills, or those by which it was proposed. */
export function SetFields({ words, offers, sets, onChange, lists, office, disabled }: Props) {
  const source = objectFrom(sets);
  const offered = lists.fields.filter((field) => offers(field) && !(field.name in source));
  const change = (name: string, value: Json | null) => {
    onChange(unlessEmpty(changedIn(source, { [name]: value })));
  };
  const [added, add] = useAdded();
  const list = useRef<HTMLDivElement>(null);
  useFocusOnAdded(added, (at) => list.current?.children[at]);
  return (
    <Part label={words.label} wide>
      <div ref={list}>
        {Object.entries(source).map(([name, value]) => (
          <OneSet key={name} {...{ name, value, lists, office, disabled }} empty={words.empty} onChange={change} />
        ))}
      </div>
      {!disabled && (
        <NamedSelect
          label={words.add}
          groups={plainly(offered.map(asEntry))}
          value={null}
          placeholder={words.add}
          onChange={(name) => {
            // The empty text clears a field of any type.
            if (name === null) return;
            change(name, "");
            add(Object.keys(source).length);
          }}
          disabled={disabled}
        />
      )}
    </Part>
  );
}

interface OneProps extends Pick<Props, "lists" | "office" | "disabled"> {
  readonly name: string;
  readonly value: Json;
  /** What an empty value says. */
  readonly empty: string;
  readonly onChange: (name: string, value: Json | null) => void;
}

function OneSet({ name, value, empty, onChange, lists, office, disabled }: OneProps) {
  const { codes, list, entries } = usePanelWords();
  const field = lists.fields.find((one) => one.name === name);
  const called = field?.label ?? codes.unknownField(name);
  return (
    <div className="cfp-set">
      <span>{called}</span>
      <ValueEntry
        label={`${called} ${entries.value}`}
        field={field}
        values={textsOf(value)}
        onChange={(values) => {
          onChange(name, values.length === 0 ? "" : typedValue(field?.type, values));
        }}
        several={isListed(field?.type)}
        placeholder={empty}
        {...{ office, disabled }}
      />
      <RemoveButton
        label={list.remove(called)}
        disabled={disabled}
        onClick={() => {
          onChange(name, null);
        }}
      />
    </div>
  );
}
