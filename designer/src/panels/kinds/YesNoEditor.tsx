import { Switch } from "antd";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { useLabel } from "../useLabel";

/** Yes or no; nothing written means no. A text that says so counts as well, as the engine reads it. */
export function YesNoEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const { rule } = usePanelWords();
  return (
    <Switch
      aria-label={useLabel(descriptor)}
      checked={value === true || (typeof value === "string" && value.toLowerCase() === "true")}
      checkedChildren={rule.yes}
      unCheckedChildren={rule.no}
      disabled={surroundings.readOnly}
      onChange={onChange}
    />
  );
}
