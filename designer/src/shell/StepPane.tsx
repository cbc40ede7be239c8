import { useMemo } from "react";
import { renameStep } from "../model/commands/renameStep";
import { setInput } from "../model/commands/setInput";
import type { Asking, Office } from "../model/office";
import { activityOf } from "../model/ways";
import { PropertyPanel } from "../panels/PropertyPanel";
import { enPanel } from "../texts/panel.en";
import { zhPanel } from "../texts/panel.zh";
import { Comments } from "./Comments";
import { useActs, useDesigning, useTexts } from "./designing";

interface Props {
  readonly step: string;
  readonly office: Office;
  readonly asking: Asking;
  readonly author: string;
}

/** The chosen step: everything that can be said of it. */
export function StepPane({ step, office, asking, author }: Props) {
  const { document, types, readOnly } = useDesigning();
  const { change } = useActs();
  const { language } = useTexts();
  const activity = activityOf(document, step);
  const surroundings = useMemo(
    () => ({ document, types, office, asking, readOnly }),
    [document, types, office, asking, readOnly],
  );
  if (!activity) return null;
  return (
    <>
      <PropertyPanel
        step={activity}
        surroundings={surroundings}
        texts={language === "en" ? enPanel : zhPanel}
        findings={[]}
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
