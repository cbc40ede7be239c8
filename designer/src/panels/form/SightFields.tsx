import { textsIn, type JsonObject } from "../../model/elsa/json";
import type { Office } from "../../model/office/office";
import { usePanelWords } from "../PanelWords";
import { NamedChips, plainly } from "../parts/NamedSelect";
import { Part } from "../parts/Part";

interface Props {
  readonly face: JsonObject;
  /** Sets parts; null takes one away. */
  readonly change: (parts: JsonObject) => void;
  readonly office: Office;
  readonly disabled: boolean;
}

/** 谁看、谁填: the roles that a field is kept to. Nobody chosen is everybody. */
export function SightFields({ face, change, office, disabled }: Props) {
  const { form: words, codes } = usePanelWords();
  const roles = (part: "seenBy" | "editedBy", everybody: string) => (
    <Part label={words[part]} wide>
      <NamedChips
        label={words[part]}
        groups={plainly(office.roles)}
        missing={codes.unknown}
        value={textsIn(face[part])}
        onChange={(chosen) => {
          change({ [part]: chosen.length === 0 ? null : chosen });
        }}
        placeholder={everybody}
        disabled={disabled}
      />
    </Part>
  );
  return (
    <>
      {roles("seenBy", words.allSee)}
      {roles("editedBy", words.allEdit)}
    </>
  );
}
