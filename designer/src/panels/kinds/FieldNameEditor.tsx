import { filled } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { FieldSelect } from "../parts/FieldSelect";
import { useLabel } from "../useLabel";

/** A field of the case. */
export function FieldNameEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  return (
    <FieldSelect
      label={useLabel(descriptor)}
      fields={lists.fields}
      value={filled(value)}
      onChange={onChange}
      clearable={!descriptor.required}
      disabled={surroundings.readOnly}
    />
  );
}
