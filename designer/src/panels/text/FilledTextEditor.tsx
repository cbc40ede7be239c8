import type { EditorProps } from "../editorProps";
import { useLabel } from "../useLabel";
import { UnknownEditor } from "../kinds/UnknownEditor";
import { FilledTextBox } from "./FilledTextBox";

/** A text in which what the case says is filled in when it is sent. */
export function FilledTextEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  const label = useLabel(descriptor);
  if (typeof value === "object" && value !== null) return <UnknownEditor value={value} />;
  return (
    <FilledTextBox
      label={label}
      value={String(value ?? "")}
      isLine={descriptor.editor === "FilledText"}
      fields={lists.fields.filter(({ inConditions }) => inConditions)}
      onChange={onChange}
      disabled={surroundings.readOnly}
    />
  );
}
