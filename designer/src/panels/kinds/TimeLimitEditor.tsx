import { readLimit } from "../../model/words/limit";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { LimitFields } from "../parts/LimitFields";
import { SampleDue } from "../parts/SampleDue";
import { useLabel } from "../useLabel";
import { LinkButton } from "../parts/LinkButton";

/** So much time on one of the four clocks. */
export function TimeLimitEditor({ descriptor, value, onChange, surroundings }: EditorProps) {
  const { limit: words } = usePanelWords();
  const { readOnly, asking } = surroundings;
  return (
    <div className="cfp-parts">
      <div className="cfp-part-wide">
        <LimitFields label={useLabel(descriptor)} value={value} onChange={onChange} disabled={readOnly} />
        <SampleDue limit={readLimit(value)} ask={asking.sampleDue} />
        {value !== undefined && !readOnly && !descriptor.required && (
          <LinkButton
            onClick={() => {
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
