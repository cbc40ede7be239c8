import { useEffect, useMemo, useReducer, useState } from "react";
import type { FlowDocument } from "../model/document/flow";
import type { Finding } from "../model/office/finding";
import type { StepDescriptor } from "../model/office/descriptor";
import type { CodeNames } from "../model/words/naming";
import type { DesignerTexts } from "../texts/designerTexts";
import { cardWords } from "../views/cardWords";
import { TreeView } from "../views/tree/TreeView";
import { ActsContext, DesigningContext, TextsContext, type CardNote, type Designing } from "./designing";
import { actsOn, beginning, type Acts, type DesignState } from "./designState";

export interface LivePictureProps {
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly texts: DesignerTexts;
  readonly names: CodeNames;
  /** What is said of each step, by its id. */
  readonly notes: Readonly<Record<string, CardNote>>;
  /** A step to bring into the view; another object goes there again. */
  readonly shown?: { readonly step: string } | null;
}

const nothingFound: readonly Finding[] = [];
const atNoStep: ReadonlyMap<string, readonly Finding[]> = new Map();
const smaller = 0.8;
const larger = 1.25;
const least = 0.3;
const largest = 2;
const unhurried = () => 0;

/** The tree of a procedure to read, with notes on its cards. Needs `designer.css` and a place with a height. */
export function LivePicture(props: LivePictureProps) {
  const { designing, acts } = useReading(props);
  const { texts, shown = null } = props;
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    if (shown) acts.goTo(shown.step);
  }, [shown, acts]);
  const to = (factor: number) => {
    setZoom((now) => Math.min(largest, Math.max(least, Math.round(now * factor * 20) / 20)));
  };
  return (
    <TextsContext value={texts}>
      <ActsContext value={acts}>
        <DesigningContext value={designing}>
          <div className="cf-designer cf-live">
            <div className="cf-live-zoom">
              <ZoomButton label={texts.zoomOut} sign="−" factor={smaller} onZoom={to} />
              <ZoomButton label={texts.zoomIn} sign="＋" factor={larger} onZoom={to} />
            </div>
            <div className="cf-view">
              <TreeView zoom={zoom} />
            </div>
          </div>
        </DesigningContext>
      </ActsContext>
    </TextsContext>
  );
}

/** What is only read is not checked either: it was, before it was published. */
function useReading({ document, types, texts, names, notes }: LivePictureProps): {
  readonly designing: Designing;
  readonly acts: Acts;
} {
  const [state, next] = useReducer(
    (before: DesignState, step: (state: DesignState) => DesignState) => step(before),
    document,
    beginning,
  );
  const acts = useMemo(() => actsOn(next, types, true, unhurried), [next, types]);
  const words = useMemo(() => cardWords(document, { types, names, texts }), [document, types, names, texts]);
  const designing = useMemo(
    () => ({
      ...state,
      document,
      types,
      names,
      words,
      notes,
      findings: nothingFound,
      findingsByStep: atNoStep,
      readOnly: true,
    }),
    [state, document, types, names, words, notes],
  );
  return { designing, acts };
}

interface ZoomButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly factor: number;
  readonly onZoom: (factor: number) => void;
}

function ZoomButton({ label, sign, factor, onZoom }: ZoomButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => {
        onZoom(factor);
      }}
    >
      {sign}
    </button>
  );
}
