import { filled, objectsIn, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "../parts/LinkButton";
import { useAdded } from "../ordered/added";
import { OrderedList } from "../ordered/OrderedList";
import { useLabel } from "../useLabel";
import { AssignmentFields } from "./AssignmentFields";

/** 写入内容: fixed values, the values of other fields, or the present moment. */
export function AssignmentsEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  const { list, entries: words } = usePanelWords();
  const { office, readOnly } = surroundings;
  const assignments = objectsIn(value);
  const [added, add] = useAdded();
  return (
    <>
      <OrderedList<JsonObject>
        label={useLabel(descriptor)}
        entries={assignments}
        nameOf={({ field }) => lists.fields.find(({ name }) => name === field)?.label ?? filled(field) ?? list.unnamed}
        row={(one, change) => <AssignmentFields {...{ one, lists, office, disabled: readOnly }} onChange={change} />}
        onChange={onChange}
        {...{ added, disabled: readOnly }}
      />
      {!readOnly && (
        <LinkButton
          onClick={() => {
            onChange([...assignments, { value: "" }]);
            add(assignments.length);
          }}
        >
          {words.addAssignment}
        </LinkButton>
      )}
    </>
  );
}
