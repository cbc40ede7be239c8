import { Tag } from "antd";
import { readOutcomes } from "../../model/editors/outcomes";
import { readStance, type Stance } from "../../model/editors/signing/stance";
import { changedIn, filled, objectsIn, type Json, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import type { PanelLists } from "../lists";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "../parts/LinkButton";
import { useAdded } from "../ordered/added";
import { freshName } from "../ordered/objects";
import { OrderedList } from "../ordered/OrderedList";
import { useLabel } from "../useLabel";
import { OutcomeFields } from "./OutcomeFields";

/** 结果: what goes on, and apart from it what ends the case or returns it. Each group keeps its order. */
export function OutcomesEditor({ descriptor, value, onChange, lists, surroundings }: EditorProps) {
  const { outcomes: words, list } = usePanelWords();
  const { office, readOnly } = surroundings;
  const label = useLabel(descriptor);
  const [added, add] = useAdded();
  const outcomes = outcomesIn(value);
  const weighed = descriptor.demands?.stances === true;
  const goesOn = (outcome: JsonObject) => (wayOf(outcome, lists)?.direction ?? "on") === "on";
  const group = (name: string, onward: boolean) => (
    <OrderedList
      label={`${label} ${name}`}
      entries={outcomes}
      places={outcomes.flatMap((outcome, index) => (goesOn(outcome) === onward ? [index] : []))}
      nameOf={(outcome) => calledOf(outcome) ?? list.unnamed}
      row={(outcome) => <OutcomeRow {...{ outcome, lists }} />}
      inside={(outcome, change) => (
        <OutcomeFields {...{ outcome, lists, office, weighed, disabled: readOnly }} onChange={change} />
      )}
      onChange={(next) => {
        onChange(oneNormal(outcomes, next));
      }}
      {...{ added, disabled: readOnly }}
    />
  );
  return (
    <>
      {group(words.goingOn, true)}
      {!outcomes.every(goesOn) && <div className="cfp-part-label">{words.standing}</div>}
      {!outcomes.every(goesOn) && group(words.standing, false)}
      {!readOnly && (
        <LinkButton
          onClick={() => {
            onChange([...outcomes, freshOutcome(outcomes, words.fresh)]);
            add(outcomes.length);
          }}
        >
          {words.add}
        </LinkButton>
      )}
    </>
  );
}

const colours: Readonly<Record<Stance, string>> = { Agrees: "green", Against: "volcano", Abstains: "default" };

function OutcomeRow({ outcome, lists }: { readonly outcome: JsonObject; readonly lists: PanelLists }) {
  const { outcomes: words, list, rule } = usePanelWords();
  const way = wayOf(outcome, lists);
  const stance = readStance(outcome["stance"]);
  const leads = stance === "Abstains" ? words.staysHere : words.leadsNowhere;
  return (
    <>
      <strong>{calledOf(outcome) ?? list.unnamed}</strong>{" "}
      {outcome["normal"] === true && <Tag color="blue">{words.normal}</Tag>}
      {stance !== null && words.stances[stance] !== calledOf(outcome) && (
        <Tag color={colours[stance]}>{words.stances[stance]}</Tag>
      )}
      {way?.direction === "ends" && <Tag>{words.ends}</Tag>}
      {way?.direction === "returns" && <Tag color="gold">{words.returns}</Tag>}
      <span className="cfp-quiet">{way ? words.leadsTo(rule.values(way.to)) : leads}</span>
    </>
  );
}

/** As the engine gives a task without outcomes one, so is one shown here. */
function outcomesIn(value: Json | undefined): readonly JsonObject[] {
  const written = objectsIn(value);
  return written.length > 0 ? written : readOutcomes([]).map(({ name, label }) => ({ name, label }));
}

/** When an outcome became the normal one, no other is. */
function oneNormal(before: readonly JsonObject[], after: readonly JsonObject[]): readonly JsonObject[] {
  const became = after.findIndex((outcome) => isNormal(outcome) && !before.includes(outcome));
  const wasNormal = isNormal(before[became]);
  if (became < 0 || wasNormal) return after;
  return after.map((outcome, index) => (index === became ? outcome : changedIn(outcome, { normal: null })));
}

function isNormal(outcome: JsonObject | undefined): boolean {
  return outcome?.["normal"] === true;
}

function freshOutcome(outcomes: readonly JsonObject[], label: (number: number) => string): JsonObject {
  const taken = outcomes.flatMap(({ name }) => filled(name) ?? []);
  return { name: freshName("outcome", taken), label: label(outcomes.length + 1) };
}

function calledOf(outcome: JsonObject): string | null {
  return filled(outcome["label"]) ?? filled(outcome["name"]);
}

function wayOf(outcome: JsonObject, { ways }: PanelLists) {
  return ways.find(({ port }) => port === outcome["name"]);
}
