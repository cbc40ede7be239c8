import { useRef } from "react";
import { changedIn, type Json, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
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
  /** Values by the name of their field. */
  readonly sets: Json | undefined;
  readonly onChange: (sets: JsonObject | null) => void;
  readonly lists: EditorProps["lists"];
  readonly office: EditorProps["surroundings"]["office"];
  readonly disabled: boolean;
}

/** Fields that choosing an outcome fills, each with its value. */
export function SetFields({ sets, onChange, lists, office, disabled }: Props) {
  const { outcomes: words } = usePanelWords();
  const source = objectFrom(sets);
  const offered = lists.fields.filter(({ writable, name }) => writable && !(name in source));
  const change = (name: string, value: Json | null) => {
    onChange(unlessEmpty(changedIn(source, { [name]: value })));
  };
  const [added, add] = useAdded();
  const list = useRef<HTMLDivElement>(null);
  useFocusOnAdded(added, (at) => list.current?.children[at]);
  return (
    <Part label={words.sets} wide>
      <div ref={list}>
        {Object.entries(source).map(([name, value]) => (
          <OneSet key={name} {...{ name, value, lists, office, disabled }} onChange={change} />
        ))}
      </div>
      {!disabled && (
        <NamedSelect
          label={words.addSet}
          groups={plainly(offered.map(asEntry))}
          value={null}
          placeholder={words.addSet}
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
  readonly onChange: (name: string, value: Json | null) => void;
}

function OneSet({ name, value, onChange, lists, office, disabled }: OneProps) {
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
        placeholder={entries.cleared}
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
