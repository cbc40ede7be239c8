import { textsIn } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedChips, plainly } from "../parts/NamedSelect";
import { useLabel } from "../useLabel";

/** Other steps of the procedure, as chips. */
export function StepsEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  const { codes } = usePanelWords();
  return (
    <NamedChips
      label={useLabel(descriptor)}
      groups={plainly(lists.steps)}
      missing={codes.unknownStep}
      value={textsIn(value)}
      onChange={(steps) => {
        onChange(steps.length === 0 ? null : steps);
      }}
      disabled={surroundings.readOnly}
    />
  );
}
