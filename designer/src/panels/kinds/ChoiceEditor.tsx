import { wordsIn } from "../../model/office/descriptor";
import { filled } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { useLabel } from "../useLabel";

/** One of what the step type lists. */
export function ChoiceEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const { language } = usePanelWords();
  const entries = (descriptor.choices ?? []).map((choice) => ({
    code: choice.value,
    name: wordsIn(choice.label, language) || choice.value,
  }));
  return (
    <NamedSelect
      label={useLabel(descriptor)}
      groups={plainly(entries)}
      value={filled(value)}
      // What stands first is what holds where nothing is chosen.
      {...(entries[0] && { placeholder: entries[0].name })}
      onChange={onChange}
      clearable={!descriptor.required}
      disabled={surroundings.readOnly}
    />
  );
}
