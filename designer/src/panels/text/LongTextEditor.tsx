import { Input } from "antd";
import type { EditorProps } from "../editorProps";
import { useLabel } from "../useLabel";
import { UnknownEditor } from "../kinds/UnknownEditor";

const rows = { minRows: 2, maxRows: 10 };

/** A text of several lines. */
export function LongTextEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const label = useLabel(descriptor);
  if (typeof value === "object" && value !== null) return <UnknownEditor value={value} />;
  return (
    <Input.TextArea
      aria-label={label}
      autoSize={rows}
      value={String(value ?? "")}
      disabled={surroundings.readOnly}
      onChange={({ target }) => {
        onChange(target.value === "" ? null : target.value);
      }}
    />
  );
}
