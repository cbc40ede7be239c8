import { changedIn, filled, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import type { PanelLists } from "../lists";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { freshName, objectFrom } from "../ordered/objects";
import { Part } from "../parts/Part";
import { useLabel } from "../useLabel";
import { TimeLimitEditor } from "./TimeLimitEditor";

const arrival = "";
const warns = "warns";
const leaves = "leaves";

/** 时限 of a step: how much, on which clock, from when, and what follows when it is over. */
export function DeadlineEditor(props: EditorProps) {
  const { value } = props;
  return (
    <>
      <TimeLimitEditor {...props} />
      {value !== undefined && (
        <div className="cfp-parts">
          <FromWhen {...props} source={objectFrom(value)} />
          <UntilWhen {...props} source={objectFrom(value)} />
          <WhenOverdue {...props} source={objectFrom(value)} />
        </div>
      )}
    </>
  );
}

interface PartProps extends EditorProps {
  readonly source: JsonObject;
}

function FromWhen({ descriptor, source, onChange, lists, surroundings }: PartProps) {
  const { limit: words, codes } = usePanelWords();
  const { from } = source;
  const moments = lists.fields
    .filter(({ type, name }) => type === "Moment" || name === from)
    .map(({ name, label }) => ({ code: name, name: words.fromField(label) }));
  return (
    <Part label={words.from} wide>
      <NamedSelect
        label={`${useLabel(descriptor)} ${words.from}`}
        groups={plainly([{ code: arrival, name: words.arrival }, ...moments])}
        missing={codes.unknownField}
        value={filled(from) ?? arrival}
        onChange={(field) => {
          onChange(changedIn(source, { from: filled(field ?? arrival) }));
        }}
        disabled={surroundings.readOnly}
      />
    </Part>
  );
}

/** What somebody sets for one case, such as the leader who decides. */
function UntilWhen({ descriptor, source, onChange, lists, surroundings }: PartProps) {
  const { limit: words, codes } = usePanelWords();
  const { until } = source;
  const days = lists.fields
    .filter(({ type, name }) => type === "Date" || type === "Moment" || name === until)
    .map(({ name, label }) => ({ code: name, name: words.untilField(label) }));
  return (
    <Part label={words.until} wide>
      <NamedSelect
        label={`${useLabel(descriptor)} ${words.until}`}
        groups={plainly([{ code: arrival, name: words.asLimited }, ...days])}
        missing={codes.unknownField}
        value={filled(until) ?? arrival}
        onChange={(field) => {
          onChange(changedIn(source, { until: filled(field ?? arrival) }));
        }}
        disabled={surroundings.readOnly}
      />
    </Part>
  );
}

function WhenOverdue({ descriptor, source, onChange, lists, surroundings }: PartProps) {
  const { limit: words } = usePanelWords();
  const overdue = filled(source["overdue"]);
  return (
    <Part label={words.overdue} wide>
      <NamedSelect
        label={`${useLabel(descriptor)} ${words.overdue}`}
        groups={plainly([
          { code: warns, name: words.warns },
          { code: leaves, name: words.wayOut },
        ])}
        value={overdue === null ? warns : leaves}
        onChange={(chosen) => {
          // The way that is there already keeps its name: an arrow hangs on it.
          onChange(changedIn(source, { overdue: chosen === warns ? null : (overdue ?? wayOutBeside(lists)) }));
        }}
        disabled={surroundings.readOnly}
      />
    </Part>
  );
}

/** A port that none of the outcomes has. */
function wayOutBeside({ outcomes }: PanelLists): string {
  const taken = outcomes.map(({ code }) => code);
  return taken.includes("overdue") ? freshName("overdue", taken) : "overdue";
}
