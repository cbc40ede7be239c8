import { useMemo } from "react";
import { readWho, type Who } from "../../model/editors/who";
import { changedIn, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { NamedChips, plainly } from "../parts/NamedSelect";
import { objectFrom, unlessEmpty } from "../ordered/objects";
import { Part } from "../parts/Part";
import { useLabel } from "../useLabel";
import { emptyRule, WhoChoice } from "./WhoChoice";

/** 由谁办理, and by whom not. */
export function WhoEditor(props: EditorProps) {
  const { descriptor, value, onChange, lists, surroundings } = props;
  const source = objectFrom(value);
  const rule = useMemo(() => readWho(value ?? {}) ?? emptyRule, [value]);
  const change = (next: JsonObject) => {
    onChange(unlessEmpty(next));
  };
  return (
    <div className="cfp-parts">
      <WhoChoice label={useLabel(descriptor)} rule={source} onChange={change} {...{ lists, surroundings }} />
      <NotBy {...props} {...{ rule, source, change }} />
    </div>
  );
}

interface PartProps extends EditorProps {
  readonly rule: Who;
  readonly source: JsonObject;
  readonly change: (next: JsonObject) => void;
}

function NotBy({ rule, source, change, lists, surroundings }: PartProps) {
  const { who: words, codes } = usePanelWords();
  return (
    <Part label={words.notBy} wide>
      <NamedChips
        label={words.notBy}
        groups={plainly(lists.steps.map(({ code, name }) => ({ code, name: words.didStep(name) })))}
        missing={codes.unknownStep}
        value={rule.notBy}
        onChange={(steps) => {
          change(changedIn(source, { notBy: steps.length > 0 ? steps : null }));
        }}
        placeholder={words.notByChoose}
        disabled={surroundings.readOnly}
      />
    </Part>
  );
}
