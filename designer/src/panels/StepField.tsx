import { memo, useId } from "react";
import { wordsIn, type InputDescriptor } from "../model/office/descriptor";
import type { Activity } from "../model/document/flow";
import type { Json } from "../model/elsa/json";
import type { Surroundings } from "./editorProps";
import type { PanelLists } from "./lists";
import { usePanelWords } from "./PanelWords";
import { editorComponentOf } from "./table";

interface Props {
  readonly descriptor: InputDescriptor;
  readonly value: Json | undefined;
  readonly step: Activity;
  readonly lists: PanelLists;
  readonly surroundings: Surroundings;
  /** The same function for as long as the panel is open. */
  readonly onChangeInput: (name: string, value: Json | null) => void;
}

/**
 * One input of the step under its heading. It is drawn again only when something that it reads has changed: a keystroke in one
 * input costs nothing in the others, and nothing for each step of the procedure.
 */
export const StepField = memo(function StepField(props: Props) {
  const { descriptor, value, step, lists, surroundings, onChangeInput } = props;
  const { language, head } = usePanelWords();
  const heading = useId();
  const Editor = editorComponentOf(descriptor.editor);
  const hint = descriptor.hint ? wordsIn(descriptor.hint, language) : "";
  return (
    <div className="cfp-field" role="group" aria-labelledby={heading} data-input={descriptor.name}>
      <h3 className="cfp-heading" id={heading}>
        {wordsIn(descriptor.label, language) || descriptor.name}
        {descriptor.required && (
          <>
            <span aria-hidden="true" className="cfp-must">
              {" *"}
            </span>
            <span className="cfp-unseen"> {head.required}</span>
          </>
        )}
      </h3>
      <Editor
        {...{ descriptor, value, step, lists, surroundings }}
        onChange={(next) => {
          onChangeInput(descriptor.name, next);
        }}
      />
      {hint !== "" && <div className="cfp-quiet">{hint}</div>}
    </div>
  );
}, sameField);

function sameField(a: Props, b: Props): boolean {
  return (
    a.descriptor === b.descriptor &&
    a.value === b.value &&
    a.lists === b.lists &&
    a.onChangeInput === b.onChangeInput &&
    a.step.id === b.step.id &&
    a.step.type === b.step.type &&
    sameSurroundings(a.surroundings, b.surroundings)
  );
}

/** The document changes with each keystroke; what editors read of it is in their lists. */
function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return (
    a.types === b.types &&
    a.office === b.office &&
    a.asking === b.asking &&
    a.readOnly === b.readOnly &&
    a.formPreview === b.formPreview
  );
}
