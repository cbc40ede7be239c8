import { Input } from "antd";
import { renameStep } from "../model/commands/renameStep";
import type { Asking, Office } from "../model/office";
import { activityOf } from "../model/ways";
import { Comments } from "./Comments";
import { useActs, useDesigning, useTexts } from "./designing";

interface Props {
  readonly step: string;
  readonly office: Office;
  readonly asking: Asking;
  readonly author: string;
}

/** The chosen step: everything that can be said of it. */
export function StepPane({ step, author }: Props) {
  const { document, words, readOnly } = useDesigning();
  const { change } = useActs();
  const texts = useTexts();
  const activity = activityOf(document, step);
  if (!activity) return null;
  return (
    <>
      <Input
        value={activity.name ?? ""}
        placeholder={words.get(step)?.kind ?? ""}
        aria-label={words.get(step)?.kind ?? texts.procedure}
        disabled={readOnly}
        onChange={(event) => {
          change(renameStep, { step, name: event.target.value });
        }}
      />
      <Comments activity={activity} author={author} />
    </>
  );
}
