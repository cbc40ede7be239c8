import { textsIn } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "../parts/LinkButton";
import { useAdded } from "../ordered/added";
import { OrderedList } from "../ordered/OrderedList";
import { PortName } from "../parts/PortName";
import { useLabel } from "../useLabel";

/** The ends of the procedure that the step calls, taken from it by one click. Each is a way out. */
export function ResultsEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  const { procedures: words } = usePanelWords();
  const { readOnly } = surroundings;
  const results = textsIn(value);
  const [added] = useAdded();
  const ends = lists.results;
  const same = ends.length === results.length && ends.every((end) => results.includes(end));
  return (
    <>
      <OrderedList
        label={useLabel(descriptor)}
        entries={results}
        nameOf={(result) => result}
        row={(result, change, index) => (
          <PortName
            label={`${words.result} ${index + 1}`}
            value={result}
            taken={results.filter((_, other) => other !== index)}
            onChange={change}
            disabled={readOnly}
          />
        )}
        onChange={onChange}
        {...{ added, disabled: readOnly }}
      />
      {!readOnly && ends.length > 0 && !same && (
        <LinkButton
          onClick={() => {
            onChange(ends);
          }}
        >
          {words.take}
        </LinkButton>
      )}
    </>
  );
}
