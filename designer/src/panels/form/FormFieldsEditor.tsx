import { useState } from "react";
import { objectsIn } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "../parts/LinkButton";
import { useAdded } from "../ordered/added";
import { OrderedList } from "../ordered/OrderedList";
import { useLabel } from "../useLabel";
import { AddField } from "./AddField";
import { FaceFields } from "./FaceFields";
import { calledOf, FieldRow } from "./FieldRow";
import { FormPreview } from "./FormPreview";

/** What is filled in at the step: a list in its order, with the form as its handler will see it on demand. */
export function FormFieldsEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  const { form: words, list } = usePanelWords();
  const [previewed, setPreviewed] = useState(false);
  const { office, readOnly, formPreview } = surroundings;
  const fields = objectsIn(value);
  const label = useLabel(descriptor);
  const [added, add] = useAdded();
  return (
    <>
      {fields.length === 0 && <div className="cfp-quiet">{words.empty}</div>}
      <OrderedList
        label={label}
        entries={fields}
        nameOf={(field) => calledOf(field) ?? list.unnamed}
        row={(field) => <FieldRow {...{ field, lists, office }} />}
        inside={(face, change) => <FaceFields {...{ face, lists, office, disabled: readOnly }} onChange={change} />}
        onChange={(next) => {
          onChange(next.length === 0 ? null : next);
        }}
        {...{ added, disabled: readOnly }}
      />
      {!readOnly && (
        <AddField
          {...{ label, fields, lists }}
          onAdd={(face) => {
            onChange([...fields, face]);
            add(fields.length);
          }}
        />
      )}
      <LinkButton
        open={previewed}
        onClick={() => {
          setPreviewed(!previewed);
        }}
      >
        {previewed ? words.endPreview : words.preview}
      </LinkButton>
      {previewed && (formPreview?.(fields) ?? <FormPreview {...{ fields, office, lists }} />)}
    </>
  );
}
