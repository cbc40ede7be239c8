import { useEffect, useEffectEvent, useMemo, useReducer, useState, useRef } from "react";
import type { FlowDocument } from "../model/document/flow";
import type { Finding } from "../model/office/finding";
import type { StepDescriptor } from "../model/office/descriptor";
import type { CodeNames } from "../model/words/naming";
import type { DesignerTexts } from "../texts/designerTexts";
import { TreeView, type Whole } from "../views/tree/TreeView";
import { ActsContext, DesigningContext, TextsContext, type CardNote } from "./designing";
import { actsOn, beginning, type DesignState } from "./designState";
import { useDrawn } from "./useDrawn";
import { Zoom } from "./Zoom";

export interface ProcedureTreeProps {
  /** The procedure as it is opened. Another one is another tree: give it a `key`. */
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly texts: DesignerTexts;
  readonly names: CodeNames;
  /** What lies over the cards, by step. */
  readonly notes: Readonly<Record<string, CardNote>>;
  /** The chosen step to begin with, in the middle. */
  readonly begin?: string | null;
  /** The step to bring into the middle; another object goes there again. */
  readonly shown?: { readonly step: string } | null;
  readonly onChoose?: (step: string | null) => void;
}

/** Nothing is done here that a history would have to tell apart. */
const clock = () => 0;
const noFindings: readonly Finding[] = [];
const noneByStep: ReadonlyMap<string, readonly Finding[]> = new Map();

/** The tree of a procedure to look at: nothing in it is checked or changed. Needs `designer.css` and a place with a height. */
export function ProcedureTree(props: ProcedureTreeProps) {
  const { texts, shown, onChoose } = props;
  const { designing, acts } = useLooking(props);
  const [zoom, setZoom] = useState(1);
  const whole = useRef<Whole>(null);
  useEffect(() => {
    if (shown) acts.goTo(shown.step);
  }, [acts, shown]);
  useChosenTold(designing.chosen, onChoose);
  return (
    <TextsContext value={texts}>
      <ActsContext value={acts}>
        <DesigningContext value={designing}>
          <div className="cf-designer cf-reading">
            <div className="cf-looking">
              <Zoom zoom={zoom} onZoom={setZoom} whole={whole} />
            </div>
            <div className="cf-desk">
              <div className="cf-view">
                <TreeView zoom={zoom} whole={whole} />
              </div>
            </div>
          </div>
        </DesigningContext>
      </ActsContext>
    </TextsContext>
  );
}

/** As {@link useDesigner}, of what nobody edits. */
function useLooking({ document, types, texts, names, notes, begin = null }: ProcedureTreeProps) {
  const [state, next] = useReducer(taken, document, (opened) => ({
    ...beginning(opened),
    chosen: begin === null ? [] : [begin],
  }));
  const acts = useMemo(() => actsOn(next, types, true, clock), [next, types]);
  const drawn = useDrawn(document, { types, names, texts });
  const designing = useMemo(
    () => ({
      ...state,
      ...drawn,
      ...{ document, types, names, notes, readOnly: true },
      ...{ findings: noFindings, findingsByStep: noneByStep },
    }),
    [state, document, types, names, drawn, notes],
  );
  return { designing, acts };
}

function taken(before: DesignState, step: (state: DesignState) => DesignState): DesignState {
  return step(before);
}

function useChosenTold(chosen: readonly string[], onChoose: ProcedureTreeProps["onChoose"]) {
  const tell = useEffectEvent((step: string | null) => {
    onChoose?.(step);
  });
  const last = chosen.at(-1) ?? null;
  useEffect(() => {
    tell(last);
  }, [last]);
}
