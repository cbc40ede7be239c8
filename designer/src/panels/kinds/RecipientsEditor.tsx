import { textsIn } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedChips } from "../parts/NamedSelect";
import { absentRecipient, recipientGroups } from "../parts/recipientGroups";
import { useLabel } from "../useLabel";

/** Who is told something where nobody has a task: roles and people. */
export function RecipientsEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const words = usePanelWords();
  const { office, readOnly } = surroundings;
  return (
    <NamedChips
      label={useLabel(descriptor)}
      groups={recipientGroups(office, words, false)}
      missing={absentRecipient(office, words)}
      value={textsIn(value)}
      onChange={(told) => {
        onChange(told.length === 0 ? null : told);
      }}
      placeholder={words.recipients.choose}
      disabled={readOnly}
    />
  );
}
