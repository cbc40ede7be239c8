import { useMemo, useState } from "react";
import type { StepDescriptor } from "../model/office/descriptor";
import type { FlowDocument } from "../model/document/flow";
import type { CodeNames } from "../model/words/naming";
import type { PictureTexts } from "../texts/texts";
import { Canvas } from "./Canvas";
import { draw, type Overlay } from "./drawing";
import { StepList } from "./StepList";

export interface ProcedurePictureProps {
  readonly document: FlowDocument;
  /** As the server describes them; a step of another type is drawn with its name and its connections. */
  readonly types: readonly StepDescriptor[];
  readonly texts: PictureTexts;
  /** What people call roles, units and people; codes without a name are shown as they are. */
  readonly names?: CodeNames;
  readonly overlay?: Overlay;
  /** An ISO 8601 moment as people read it; the browser's own way when left out. */
  readonly moment?: (iso: string) => string;
  readonly chosen?: string | null;
  readonly onChoose?: (step: string) => void;
}

const noNames: CodeNames = {};
const noOverlay: Overlay = {};

/**
 * A procedure, drawn and not to be changed: the same on a case, in a report and in the designer. Needs `picture.css`, a place
 * with a height, and nothing of a server.
 */
export function ProcedurePicture(props: ProcedurePictureProps) {
  const { document, types, texts, names = noNames, overlay = noOverlay, moment = browserMoment } = props;
  const drawing = useMemo(
    () => draw({ document, vocabulary: { types, names, texts }, texts, overlay, moment }),
    [document, types, texts, names, overlay, moment],
  );
  const [asList, setAsList] = useState(false);
  const part = { drawing, texts, label: texts.picture(document.name ?? document.definitionId) };
  return (
    <div className="cf-picture">
      <button
        type="button"
        className="cf-tool cf-switch"
        onClick={() => {
          setAsList(!asList);
        }}
      >
        {asList ? texts.asPicture : texts.asList}
      </button>
      {asList ? (
        <StepList drawing={drawing} label={part.label} />
      ) : (
        <Canvas {...part} chosen={props.chosen ?? null} onChoose={props.onChoose ?? ignore} />
      )}
      {!asList && <StepList drawing={drawing} label={part.label} onPaper />}
    </div>
  );
}

function browserMoment(iso: string): string {
  return new Date(iso).toLocaleString();
}

function ignore() {
  // A picture that nobody listens to can still be read.
}
