import { useState } from "react";
import { changedIn, isObject, type JsonObject } from "../../model/elsa/json";
import { readLimit } from "../../model/words/limit";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { LimitFields } from "../parts/LimitFields";
import { SampleDue } from "../parts/SampleDue";
import { useLabel } from "../useLabel";
import { LinkButton } from "../parts/LinkButton";

/** So much time on one of the four clocks; an amount that is left empty is no limit. What it was counted in comes back with the next one. */
export function TimeLimitEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const { limit: words } = usePanelWords();
  const { readOnly, asking } = surroundings;
  const [kept, keep] = useState<JsonObject>({});
  return (
    <div className="cfp-parts">
      <div className="cfp-part-wide">
        <LimitFields
          label={useLabel(descriptor)}
          value={value ?? kept}
          onChange={(next) => {
            if (value === undefined && next["amount"] === undefined) keep(next);
            else onChange(next);
          }}
          onEmptied={() => {
            if (value === undefined) return;
            keep(isObject(value) ? changedIn(value, { amount: null }) : {});
            onChange(null);
          }}
          disabled={readOnly}
        />
        <SampleDue limit={readLimit(value)} ask={asking.sampleDue} />
        {value !== undefined && !readOnly && !descriptor.required && (
          <LinkButton
            onClick={() => {
              keep({});
              onChange(null);
            }}
          >
            {words.takeAway}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
