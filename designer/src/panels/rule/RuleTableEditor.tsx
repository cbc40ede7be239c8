import { filled } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { useLabel } from "../useLabel";

/** A rule table of the office, by its name; one that is not in force says so. */
export function RuleTableEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const { ruleTables } = usePanelWords();
  const { tables = [] } = surroundings.office;
  const named = tables.map(({ code, name, published }) => ({
    code,
    name: published ? name : ruleTables.unpublished(name),
  }));
  return (
    <NamedSelect
      label={useLabel(descriptor)}
      groups={plainly(named)}
      value={filled(value)}
      onChange={onChange}
      clearable={!descriptor.required}
      placeholder={ruleTables.choose}
      disabled={surroundings.readOnly}
    />
  );
}
