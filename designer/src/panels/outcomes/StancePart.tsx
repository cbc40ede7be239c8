import { readStance, stances } from "../../model/editors/signing/stance";
import { changedIn, type JsonObject } from "../../model/elsa/json";
import { usePanelWords } from "../PanelWords";
import { NamedSelect, plainly } from "../parts/NamedSelect";
import { Part } from "../parts/Part";

interface Props {
  readonly outcome: JsonObject;
  readonly onChange: (outcome: JsonObject) => void;
  readonly disabled: boolean;
}

/** 表态: what a vote for the outcome says. Who abstains decides nothing, so that is never what is usually chosen. */
export function StancePart({ outcome, onChange, disabled }: Props) {
  const { outcomes: words } = usePanelWords();
  return (
    <Part label={words.stance} wide>
      <NamedSelect
        label={words.stance}
        groups={plainly(stances.map((code) => ({ code, name: words.stances[code] })))}
        value={readStance(outcome["stance"])}
        onChange={(stance) => {
          const said = changedIn(outcome, { stance });
          onChange(stance === "Abstains" ? changedIn(said, { normal: null }) : said);
        }}
        disabled={disabled}
      />
    </Part>
  );
}
