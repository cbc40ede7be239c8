import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from "react";
import { Asked } from "../model/checks/asked";
import { fixesOf } from "../model/checks/fixes/fixesOf";
import { fixWords } from "../model/checks/fixes/labels";
import { placeOf } from "../model/checks/placeOf";
import { findingWords } from "../model/checks/words";
import { mend } from "../model/commands/mend";
import { wordsIn, type InputDescriptor, type Language } from "../model/office/descriptor";
import type { Finding } from "../model/office/finding";
import type { PanelFinding } from "../panels/FindingList";
import { renameStep } from "../model/commands/renameStep";
import { setInput } from "../model/commands/setInput";
import type { Asking, Office } from "../model/office/office";
import { activityOf } from "../model/document/ways";
import { reach } from "../panels/reach";
import { PropertyPanel } from "../panels/PropertyPanel";
import { panelTextsIn } from "../texts/panelTexts";
import { Comments } from "./Comments";
import { useActs, useDesigning, useTexts } from "./designing";

const none: readonly Finding[] = [];

interface Props {
  readonly step: string;
  readonly office: Office;
  readonly asking: Asking;
  readonly author: string;
}

/** The chosen step: everything that can be said of it. */
export function StepPane({ step, office, asking, author }: Props) {
  const { document, types, readOnly, shown } = useDesigning();
  const { change } = useActs();
  const { language } = useTexts();
  const activity = activityOf(document, step);
  const surroundings = useMemo(
    () => ({ document, types, office, asking, readOnly }),
    [document, types, office, asking, readOnly],
  );
  const findings = usePanelFindings(step, office);
  const panel = useReached(step, office);
  if (!activity) return null;
  return (
    <div ref={panel}>
      <PropertyPanel
        step={activity}
        surroundings={surroundings}
        texts={panelTextsIn(language)}
        findings={findings}
        nameFirst={shown?.step === step && shown.fresh}
        onChangeInput={(input, value) => {
          change(setInput, { step, input, value });
        }}
        onRename={(name) => {
          change(renameStep, { step, name });
        }}
      />
      <Comments activity={activity} author={author} utcOffset={office.utcOffset} />
    </div>
  );
}

/** Whoever comes for the sake of a finding comes to its place. */
function useReached(step: string, office: Office) {
  const { document, types, shown } = useDesigning();
  const panel = useRef<HTMLDivElement>(null);
  const go = useEffectEvent((finding: Finding) => {
    const place = finding.step === step ? placeOf(finding, document, new Asked(types, office)) : null;
    if (place) reach(panel.current, place.name);
  });
  useEffect(() => {
    if (shown?.finding) go(shown.finding);
  }, [shown]);
  return panel;
}

/** What is wrong at the step, with what one click does about it; worked out when the typing rests. */
function usePanelFindings(step: string, office: Office): readonly PanelFinding[] {
  const { document, types, findingsByStep } = useDesigning();
  const { change } = useActs();
  const { language } = useTexts();
  const settled = useDeferredValue(document);
  const findings = findingsByStep.get(step) ?? none;
  const asked = useMemo(() => new Asked(types, office), [types, office]);
  return useMemo(
    () =>
      findings.map((finding, index) => ({
        key: `${finding.said} ${index}`,
        weight: finding.weight,
        message: findingWords(finding, language),
        place: placeIn(placeOf(finding, settled, asked), language),
        fixes: fixesOf(finding, settled, types, office, language).map((fix) => ({
          label: fixWords(fix, language),
          apply: () => {
            change(mend, { run: fix.run, about: { step } });
          },
        })),
      })),
    [findings, settled, types, office, asked, language, change, step],
  );
}

function placeIn(input: InputDescriptor | null, language: Language): PanelFinding["place"] {
  return input && { input: input.name, label: wordsIn(input.label, language) };
}
