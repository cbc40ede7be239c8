import { useEffect, useMemo, useState } from "react";
import { Asked } from "../../model/checks/asked";
import { placeOf } from "../../model/checks/placeOf";
import { wordsIn, type InputDescriptor, type Language } from "../../model/office/descriptor";
import { keyOf } from "../../model/checks/eachOnce";
import { fixesOf } from "../../model/checks/fixes/fixesOf";
import { fixWords } from "../../model/checks/fixes/labels";
import { findingWords } from "../../model/checks/words";
import { mend } from "../../model/commands/mend";
import type { FlowDocument } from "../../model/document/flow";
import type { Finding } from "../../model/office/finding";
import type { Office } from "../../model/office/office";
import type { PanelFinding, PanelFix } from "../../panels/FindingList";
import { useActs, useDesigning, useTexts } from "../designing";

/** Milliseconds without a change, after which fixes are tried. */
const rest = 250;
const none: readonly Finding[] = [];
const noFixes: readonly PanelFix[] = [];

/** What is wrong at the step, at once; what one click would do about it when the typing rests, for each fix is tried first. */
export function usePanelFindings(step: string, office: Office): readonly PanelFinding[] {
  const { document, types, findingsByStep } = useDesigning();
  const { language } = useTexts();
  const findings = findingsByStep.get(step) ?? none;
  const rested = useRested(document, findings);
  const fixes = useFixes(rested, step, office);
  const asked = useMemo(() => new Asked(types, office), [types, office]);
  return useMemo(
    () =>
      findings.map((finding, index) => ({
        key: `${finding.said} ${index}`,
        weight: finding.weight,
        message: findingWords(finding, language),
        place: placeIn(placeOf(finding, rested.document, asked), language),
        fixes: fixes.get(keyOf(finding)) ?? noFixes,
      })),
    [findings, fixes, rested, asked, language],
  );
}

function placeIn(input: InputDescriptor | null, language: Language): PanelFinding["place"] {
  return input && { input: input.name, label: wordsIn(input.label, language) };
}

/** By the key of the finding. */
function useFixes({ document, findings }: Rested, step: string, office: Office) {
  const { types } = useDesigning();
  const { change } = useActs();
  const { language } = useTexts();
  return useMemo(
    () =>
      new Map(
        findings.map((finding) => [
          keyOf(finding),
          fixesOf(finding, document, types, office, language).map((fix) => ({
            label: fixWords(fix, language),
            apply: () => {
              change(mend, { run: fix.run, about: { step } });
            },
          })),
        ]),
      ),
    [findings, document, types, office, language, change, step],
  );
}

interface Rested {
  readonly document: FlowDocument;
  readonly findings: readonly Finding[];
}

function useRested(document: FlowDocument, findings: readonly Finding[]): Rested {
  const [rested, settle] = useState<Rested>({ document, findings });
  useEffect(() => {
    const timer = setTimeout(() => {
      settle({ document, findings });
    }, rest);
    return () => {
      clearTimeout(timer);
    };
  }, [document, findings]);
  return rested;
}
