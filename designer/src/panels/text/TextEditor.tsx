import { Input } from "antd";
import type { EditorProps } from "../editorProps";
import { useLabel } from "../useLabel";
import { UnknownEditor } from "../kinds/UnknownEditor";

/** A line of text. */
export function TextEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const label = useLabel(descriptor);
  if (typeof value === "object" && value !== null) return <UnknownEditor value={value} />;
  return (
    <Input
      aria-label={label}
      value={String(value ?? "")}
      disabled={surroundings.readOnly}
      onChange={({ target }) => {
        onChange(target.value === "" ? null : target.value);
      }}
    />
  );
}
