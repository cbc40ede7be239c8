import { filled } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { useLabel } from "../useLabel";

/** A post inside the units that stand beside it. */
export function RoleEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const { who } = usePanelWords();
  return (
    <NamedSelect
      label={useLabel(descriptor)}
      groups={plainly(surroundings.office.roles)}
      value={filled(value)}
      onChange={onChange}
      clearable={!descriptor.required}
      placeholder={who.anyPost}
      disabled={surroundings.readOnly}
    />
  );
}
