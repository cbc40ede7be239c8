import { useDeferredValue, useEffect, useMemo, useReducer, useRef } from "react";
import type { StepDescriptor } from "../model/office/descriptor";
import type { Finding } from "../model/office/finding";
import { Checker } from "../model/checks/checker";
import type { Office } from "../model/office/office";
import type { FlowDocument } from "../model/document/flow";
import { grouped } from "../model/places/grouped";
import { presentOf, type History } from "../model/history/history";
import type { CodeNames } from "../model/words/naming";
import type { DesignerTexts } from "../texts/designerTexts";
import { cardWords } from "../views/cardWords";
import type { CardNote, Designing } from "./designing";
import { actsOn, beginning, type Acts, type DesignState } from "./designState";

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
  const { types, names, texts, readOnly, notes } = source;
  const [state, next] = useReducer(
    (before: DesignState, step: (state: DesignState) => DesignState) => step(before),
    source,
    ({ left, opened }) => left ?? beginning(opened),
  );
  const acts = useMemo(() => actsOn(next, types, readOnly, clock), [types, readOnly]);
  const document = presentOf(state.history);
  const words = useMemo(() => cardWords(document, { types, names, texts }), [document, types, names, texts]);
  const found = useFindings(document, source);
  useTold(state.history, source.onChange);
  const designing = useMemo(
    () => ({ ...state, ...found, document, types, names, words, notes, readOnly }),
    [state, found, document, types, names, words, notes, readOnly],
  );
  return { designing, acts };
}

/** What the checks find; behind the typing, never before it. */
function useFindings(document: FlowDocument, { types, office, found }: DesignerSource) {
  const settled = useDeferredValue(document);
  const checker = useMemo(() => new Checker(types, office), [types, office]);
  return useMemo(() => {
    const findings = [...checker.check(settled), ...found];
    return { findings, findingsByStep: grouped(findings, ({ step }) => step ?? "") };
  }, [settled, checker, found]);
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
