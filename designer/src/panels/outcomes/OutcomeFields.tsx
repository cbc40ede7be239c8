import { readStance } from "../../model/editors/signing/stance";
import { changedIn, filled, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { StancePart } from "./StancePart";
import { TextPart } from "../parts/TextPart";
import { SetFields } from "./SetFields";
import { Tick } from "../parts/Tick";

interface Props {
  readonly outcome: JsonObject;
  readonly onChange: (outcome: JsonObject) => void;
  readonly lists: EditorProps["lists"];
  readonly office: EditorProps["surroundings"]["office"];
  /** Whether votes are weighed: each outcome then says what a vote for it means. */
  readonly weighed: boolean;
  readonly disabled: boolean;
}

/** What an outcome says and does. The name that arrows know it by is made by the program and never changes. */
export function OutcomeFields({ outcome, onChange, lists, office, weighed, disabled }: Props) {
  const { outcomes: words } = usePanelWords();
  const flag = (part: "normal" | "breaks" | "unconditional", label: string) => (
    <Tick
      label={label}
      checked={outcome[part] === true}
      disabled={disabled}
      onChange={(checked) => {
        onChange(changedIn(outcome, { [part]: checked ? true : null }));
      }}
    />
  );
  // What ends the case or decides nothing is never the primary button: it is not offered there.
  const idle = readStance(outcome["stance"]) === "Abstains";
  const ends = lists.ways.find(({ port }) => port === outcome["name"])?.direction === "ends";
  const called = filled(outcome["label"]) ?? filled(outcome["name"]) ?? "";
  return (
    <div className="cfp-parts">
      <TextPart
        label={words.label}
        value={filled(outcome["label"])}
        onChange={(label) => {
          onChange({ ...outcome, label: label ?? "" });
        }}
        disabled={disabled}
        wide
      />
      {weighed && <StancePart {...{ outcome, onChange, disabled }} />}
      {((!ends && !idle) || outcome["normal"] === true) && flag("normal", words.makeNormal(called))}
      {!weighed && flag("breaks", words.breaks)}
      {flag("unconditional", words.unconditional)}
      <Written {...{ outcome, onChange, lists, office, disabled }} />
    </div>
  );
}

/** By which fields it was proposed before, and which it fills. */
function Written({ outcome, onChange, ...shown }: Omit<Props, "weighed">) {
  const { outcomes: words, entries } = usePanelWords();
  const part = (name: "proposedBy" | "sets") => ({
    sets: outcome[name],
    onChange: (values: JsonObject | null) => {
      onChange(changedIn(outcome, { [name]: values }));
    },
    ...shown,
  });
  return (
    <>
      <SetFields
        words={{ label: words.proposed, add: words.addProposed, empty: words.proposedValue }}
        offers={({ inConditions }) => inConditions}
        {...part("proposedBy")}
      />
      <SetFields
        words={{ label: words.sets, add: words.addSet, empty: entries.cleared }}
        offers={({ writable }) => writable}
        {...part("sets")}
      />
    </>
  );
}
