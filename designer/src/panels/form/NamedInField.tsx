import { filled, type JsonObject } from "../../model/elsa/json";
import type { PanelLists } from "../lists";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { Part } from "../parts/Part";

interface Props {
  readonly face: JsonObject;
  /** Sets parts; null takes one away. */
  readonly change: (parts: JsonObject) => void;
  readonly lists: PanelLists;
  readonly disabled: boolean;
}

const byHand = "";

/** In which text a day may be named that is then offered here, such as “三日内”. */
export function NamedInField({ face, change, lists, disabled }: Props) {
  const { form: words, codes } = usePanelWords();
  const named = filled(face["namedIn"]);
  const texts = lists.fields
    .filter(({ type, name }) => (type === "LongText" || type === "Text" || name === named) && name !== face["name"])
    .map(({ name, label }) => ({ code: name, name: label }));
  return (
    <Part label={words.namedIn} wide>
      <NamedSelect
        label={words.namedIn}
        groups={plainly([{ code: byHand, name: words.notNamed }, ...texts])}
        missing={codes.unknownField}
        value={named ?? byHand}
        onChange={(field) => {
          change({ namedIn: filled(field ?? byHand) });
        }}
        disabled={disabled}
      />
    </Part>
  );
}
