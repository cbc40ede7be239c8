import { readWho } from "../../model/editors/who";
import { objectsIn, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { useAdded } from "../ordered/added";
import { OrderedList } from "../ordered/OrderedList";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "../parts/LinkButton";
import type { TreeEntry } from "../parts/entries";
import { useLabel } from "../useLabel";
import { chosenIn, emptyRule, WhoChoice } from "./WhoChoice";
import { whoTree } from "./whoTree";

/** 签署人: one line each, in the order in which they sign where one signs after the other. */
export function SignersEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  const words = usePanelWords();
  const { office, readOnly } = surroundings;
  const label = useLabel(descriptor);
  const [added, add] = useAdded();
  const rules = objectsIn(value);
  const nameOf = (source: JsonObject) => {
    const rule = readWho(source) ?? emptyRule;
    return titleOf(whoTree({ rule, office, lists, words, several: true }), chosenIn(rule)) ?? words.list.unnamed;
  };
  return (
    <>
      <OrderedList
        label={label}
        entries={rules}
        nameOf={nameOf}
        row={(rule, change, index) => (
          <div className="cfp-parts">
            <WhoChoice
              label={`${label} ${index + 1}`}
              rule={rule}
              onChange={change}
              several
              {...{ lists, surroundings }}
            />
          </div>
        )}
        onChange={(next) => {
          onChange(next.length === 0 ? null : next);
        }}
        {...{ added, disabled: readOnly }}
      />
      {!readOnly && (
        <LinkButton
          onClick={() => {
            onChange([...rules, {}]);
            add(rules.length);
          }}
        >
          {words.who.add}
        </LinkButton>
      )}
    </>
  );
}

function titleOf(tree: readonly TreeEntry[], chosen: string | null): string | null {
  for (const { value, title, children = [] } of tree) {
    if (value === chosen) return title;
    const below = titleOf(children, chosen);
    if (below !== null) return below;
  }
  return null;
}
