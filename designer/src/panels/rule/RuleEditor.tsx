import type { EditorProps } from "../editorProps";
import { useLabel } from "../useLabel";
import { RuleFields } from "./RuleFields";

/** A condition over case fields. */
export function RuleEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  return (
    <RuleFields
      label={useLabel(descriptor)}
      rule={value}
      onChange={onChange}
      lists={lists}
      office={surroundings.office}
      disabled={surroundings.readOnly}
    />
  );
}
