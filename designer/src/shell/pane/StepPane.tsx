import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { Asked } from "../../model/checks/asked";
import { placeOf } from "../../model/checks/placeOf";
import { renameStep } from "../../model/commands/renameStep";
import { setInput } from "../../model/commands/setInput";
import type { Finding } from "../../model/office/finding";
import type { Asking, Office } from "../../model/office/office";
import { activityOf } from "../../model/document/ways";
import { reach } from "../../panels/reach";
import { PropertyPanel } from "../../panels/PropertyPanel";
import { panelTextsIn } from "../../texts/panelTexts";
import { Comments } from "./Comments";
import { Destinations } from "../destinations/Destinations";
import { useActs, useDesigning, useTexts } from "../designing";
import { usePanelFindings } from "./usePanelFindings";

interface Props {
  readonly step: string;
  readonly office: Office;
  readonly asking: Asking;
  readonly author: string;
}

/** The chosen step: everything that can be said of it. */
export function StepPane({ step, office, asking, author }: Props) {
  const { document, tree, types, readOnly, shown } = useDesigning();
  const { change } = useActs();
  const { language } = useTexts();
  const activity = activityOf(document, step);
  const surroundings = useMemo(
    () => ({ document, tree, types, office, asking, readOnly }),
    [document, tree, types, office, asking, readOnly],
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
        afterWays={<Destinations step={step} />}
        nameFirst={shown?.step === step && shown.focus === "name"}
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
