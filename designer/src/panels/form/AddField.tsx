import type { CaseField } from "../../model/document/caseFields";
import { changedIn, filled, type JsonObject } from "../../model/elsa/json";
import type { PanelLists } from "../lists";
import { usePanelWords } from "../PanelWords";
import { asEntry } from "../parts/FieldSelect";
import { NamedSelect } from "../parts/NamedSelect";
import { freshName } from "../ordered/objects";

interface Props {
  readonly label: string;
  /** The fields that the form has. */
  readonly fields: readonly JsonObject[];
  readonly lists: PanelLists;
  readonly onAdd: (face: JsonObject) => void;
}

const fresh = "";

/** A new field, whose name is made by the program, or one that the case has already. */
export function AddField({ label, fields, lists, onAdd }: Props) {
  const { form: words } = usePanelWords();
  const here = new Set(fields.map(({ name }) => filled(name)));
  const offered = lists.fields.filter(({ name, writable }) => writable && !here.has(name));
  return (
    <NamedSelect
      label={`${label} ${words.add}`}
      groups={[
        { heading: null, entries: [{ code: fresh, name: words.fresh }] },
        { heading: words.existing, entries: offered.map(asEntry) },
      ]}
      value={null}
      placeholder={`＋ ${words.add}`}
      onChange={(name) => {
        const field = offered.find((one) => one.name === name);
        if (name === fresh) onAdd(freshFace(lists.fields, words.freshLabel(fields.length + 1), here));
        else if (field) onAdd(faceOf(field));
      }}
      disabled={false}
    />
  );
}

function freshFace(known: readonly CaseField[], label: string, here: ReadonlySet<string | null>): JsonObject {
  const taken = [...known.map(({ name }) => name), ...here].filter((name) => name !== null);
  return { name: freshName("field", taken), label, type: "Text" };
}

/** The field as it is described elsewhere; what holds for one form only is not taken along. */
function faceOf({ name, label, type, choices, face }: CaseField): JsonObject {
  if (face)
    return {
      name,
      ...changedIn(face, { name: null, required: null, requiredFor: null, onlyFor: null, editedBy: null }),
    };
  return { name, label, type, ...(choices.length > 0 && { choices: choices.map((choice) => ({ ...choice })) }) };
}
