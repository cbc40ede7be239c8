import { changedIn, filledTextOf, objectsIn, type JsonObject } from "../../model/elsa/json";
import { bareRule, inPlaceOf } from "../../model/words/ruleParts";
import { ruleWords } from "../../model/words/ruleWords";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "../parts/LinkButton";
import { useAdded } from "../ordered/added";
import { freshLabel } from "../ordered/objects";
import { OrderedList } from "../ordered/OrderedList";
import { Part } from "../parts/Part";
import { PortName } from "../parts/PortName";
import { useLabel } from "../useLabel";
import { ruleNaming } from "./naming";
import { RuleFields } from "./RuleFields";

/** 各路条件: the first that holds is taken; each is left by the way that it is called. */
export function CasesEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  const words = usePanelWords();
  const { office, readOnly } = surroundings;
  const cases = objectsIn(value);
  const [added, add] = useAdded();
  const naming = ruleNaming(lists.fields, office, words);
  const labelOf = (one: JsonObject) => filledTextOf(one, "label") ?? words.list.unnamed;
  return (
    <>
      <OrderedList
        label={useLabel(descriptor)}
        entries={cases}
        nameOf={labelOf}
        row={(one) => (
          <>
            <strong>{labelOf(one)}</strong> <span className="cfp-quiet">{ruleWords(ruleOf(one), naming)}</span>
          </>
        )}
        inside={(one, change) => <CaseFields {...{ one, lists, office, disabled: readOnly }} onChange={change} />}
        onChange={onChange}
        {...{ added, disabled: readOnly }}
      />
      {!readOnly && (
        <LinkButton
          onClick={() => {
            onChange([...cases, { label: freshLabel(words.entries.case, cases.map(labelOf)) }]);
            add(cases.length);
          }}
        >
          {words.entries.addCase}
        </LinkButton>
      )}
    </>
  );
}

function ruleOf({ condition }: JsonObject) {
  return bareRule(condition);
}

interface CaseProps {
  readonly one: JsonObject;
  readonly onChange: (one: JsonObject) => void;
  readonly lists: EditorProps["lists"];
  readonly office: EditorProps["surroundings"]["office"];
  readonly disabled: boolean;
}

function CaseFields({ one, onChange, ...surroundings }: CaseProps) {
  const { entries: words } = usePanelWords();
  const { condition } = one;
  const label = filledTextOf(one, "label") ?? "";
  return (
    <div className="cfp-parts">
      <Part label={words.caseName} wide>
        <PortName
          label={words.caseName}
          value={label}
          // The ways out of the step that no case opens are taken as well.
          taken={surroundings.lists.outcomes.map(({ code }) => code).filter((port) => port !== label)}
          onChange={(name) => {
            onChange({ ...one, label: name });
          }}
          disabled={surroundings.disabled}
        />
      </Part>
      <div className="cfp-part-wide">
        <RuleFields
          {...surroundings}
          label={label}
          rule={bareRule(condition)}
          onChange={(rule) => {
            onChange(changedIn(one, { condition: rule === null ? null : inPlaceOf(condition, rule) }));
          }}
        />
      </div>
    </div>
  );
}
