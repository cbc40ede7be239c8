import { useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { StepDescriptor } from "../model/office/descriptor";
import type { Finding } from "../model/office/finding";
import { Checker } from "../model/checks/checker";
import type { Office } from "../model/office/office";
import type { FlowDocument } from "../model/document/flow";
import { findingsFollow, type Found } from "../model/checks/findingsFollow";
import { presentOf, type History } from "../model/history/history";
import type { CodeNames } from "../model/words/naming";
import type { DesignerTexts } from "../texts/designerTexts";
import type { CardNote, Designing } from "./designing";
import { copiedBefore, keepCopied, onCopiedElsewhere } from "./kept/copied";
import { actsOn, beginning, type Acts, type DesignState, type Next } from "./designState";
import { remembering } from "./remembering";
import { useDrawn } from "./useDrawn";

export interface DesignerSource {
  readonly opened: FlowDocument;
  /** How it was left before, to go on there; null: it begins with the document. */
  readonly left: DesignState | null;
  readonly types: readonly StepDescriptor[];
  readonly names: CodeNames;
  readonly texts: DesignerTexts;
  readonly readOnly: boolean;
  readonly notes: Readonly<Record<string, CardNote>>;
  readonly office: Office;
  /** What the service found: who a step resolves to, addresses that are missing. */
  readonly found: readonly Finding[];
  readonly onChange: (document: FlowDocument, history: History) => void;
}

const clock = () => performance.now();

/** Everything that the views of a procedure share while it is edited. */
export function useDesigner(source: DesignerSource): { readonly designing: Designing; readonly acts: Acts } {
  const { types, names, readOnly, notes } = source;
  const [state, next] = useReducer(
    (before: DesignState, step: (state: DesignState) => DesignState) => step(before),
    source,
    ({ left, opened }) => ({ ...(left ?? beginning(opened)), copied: copiedBefore() }),
  );
  const acts = useMemo(() => actsOn(next, types, readOnly, clock), [next, types, readOnly]);
  const document = presentOf(state.history);
  const drawn = useDrawn(document, source);
  const found = useFindings(document, source);
  useTold(state.history, source.onChange);
  useCopied(state.copied, next);
  const designing = useMemo(
    () => ({ ...state, ...found, ...drawn, document, types, names, notes, readOnly }),
    [state, found, drawn, document, types, names, notes, readOnly],
  );
  return { designing, acts };
}

/** Steps are copied for other procedures as well, and from them. */
function useCopied(copied: DesignState["copied"], next: Next) {
  const known = useRef(copied);
  useEffect(() => {
    if (copied && copied !== known.current) keepCopied(copied);
    known.current = copied;
  }, [copied]);
  useEffect(
    () =>
      onCopiedElsewhere((fragment) => {
        known.current = fragment;
        next((state) => ({ ...state, copied: fragment }));
      }),
    [next],
  );
}

/** What the checks find; behind the typing, never before it. */
function useFindings(document: FlowDocument, { types, office, found }: DesignerSource) {
  const settled = useDeferredValue(document);
  const checker = useMemo(() => new Checker(types, office), [types, office]);
  const [following] = useState(() =>
    remembering((now: readonly Finding[], before: Found | null) => findingsFollow(before, now)),
  );
  return useMemo(() => following([...checker.check(settled), ...found]), [following, settled, checker, found]);
}

/** Tells of each document once, and not of the one that was opened. */
function useTold(history: History, onChange: DesignerSource["onChange"]) {
  const document = presentOf(history);
  const told = useRef(document);
  useEffect(() => {
    if (told.current === document) return;
    told.current = document;
    onChange(document, history);
  }, [document, history, onChange]);
}
