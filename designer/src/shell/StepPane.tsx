import { useDeferredValue, useMemo } from "react";
import { fixesOf } from "../model/checks/fixes/fixesOf";
import { fixWords } from "../model/checks/fixes/labels";
import { findingWords } from "../model/checks/words";
import { mend } from "../model/commands/mend";
import type { Finding } from "../model/office/finding";
import type { PanelFinding } from "../panels/FindingList";
import { renameStep } from "../model/commands/renameStep";
import { setInput } from "../model/commands/setInput";
import type { Asking, Office } from "../model/office/office";
import { activityOf } from "../model/document/ways";
import { PropertyPanel } from "../panels/PropertyPanel";
import { panelTextsIn } from "../texts/panelTexts";
import { Comments } from "./Comments";
import { Destinations } from "./destinations/Destinations";
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
  if (!activity) return null;
  return (
    <>
      <PropertyPanel
        step={activity}
        surroundings={surroundings}
        texts={panelTextsIn(language)}
        findings={findings}
        afterWays={<Destinations step={step} />}
        nameFirst={shown?.step === step && shown.focus === "name"}
        onChangeInput={(input, value) => {
          change(setInput, { step, input, value });
        }}
        onRename={(name) => {
          change(renameStep, { step, name });
        }}
      />
      <Comments activity={activity} author={author} />
    </>
  );
}

/** What is wrong at the step, with what one click does about it; worked out when the typing rests. */
function usePanelFindings(step: string, office: Office): readonly PanelFinding[] {
  const { document, types, findingsByStep } = useDesigning();
  const { change } = useActs();
  const { language } = useTexts();
  const settled = useDeferredValue(document);
  const findings = findingsByStep.get(step) ?? none;
  return useMemo(
    () =>
      findings.map((finding, index) => ({
        key: `${finding.said} ${index}`,
        weight: finding.weight,
        message: findingWords(finding, language),
        fixes: fixesOf(finding, settled, types, office, language).map((fix) => ({
          label: fixWords(fix, language),
          apply: () => {
            change(mend, { run: fix.run, about: { step } });
          },
        })),
      })),
    [findings, settled, types, office, language, change, step],
  );
}
