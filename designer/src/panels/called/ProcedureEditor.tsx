import { filled } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { useLabel } from "../useLabel";

/** 子流程: a published procedure of the office by its name, but for this one and those that lead back to it. */
export function ProcedureEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const { procedures: words } = usePanelWords();
  const { office, document, asking, readOnly } = surroundings;
  const code = filled(value);
  const own = document.definitionId;
  const offered = (office.procedures ?? []).filter(
    (one) => one.code === code || (one.code !== own && !one.calls.includes(own)),
  );
  return (
    <>
      <NamedSelect
        label={useLabel(descriptor)}
        groups={plainly(offered)}
        value={code}
        onChange={onChange}
        clearable={!descriptor.required}
        placeholder={words.choose}
        disabled={readOnly}
      />
      {code !== null && asking.addressOf && (
        <a href={asking.addressOf(code)} target="_blank" rel="noreferrer">
          {words.open}
        </a>
      )}
    </>
  );
}
