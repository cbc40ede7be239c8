import { textsIn } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "../parts/LinkButton";
import { useAdded } from "../ordered/added";
import { freshLabel } from "../ordered/objects";
import { OrderedList } from "../ordered/OrderedList";
import { PortName } from "../parts/PortName";
import { useLabel } from "../useLabel";

/** 分支: each is left by the way that it is called. */
export function BranchesEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const { entries: words } = usePanelWords();
  const { readOnly } = surroundings;
  const branches = textsIn(value);
  const [added, add] = useAdded();
  return (
    <>
      <OrderedList
        label={useLabel(descriptor)}
        entries={branches}
        nameOf={(branch) => branch}
        row={(branch, change, index) => (
          <PortName
            label={`${words.branchName} ${index + 1}`}
            value={branch}
            taken={branches.filter((_, other) => other !== index)}
            onChange={change}
            disabled={readOnly}
          />
        )}
        onChange={onChange}
        {...{ added, disabled: readOnly }}
      />
      {!readOnly && (
        <LinkButton
          onClick={() => {
            onChange([...branches, freshLabel(words.branch, branches)]);
            add(branches.length);
          }}
        >
          {words.addBranch}
        </LinkButton>
      )}
    </>
  );
}
