import { typeOf, wordsIn } from "../model/office/descriptor";
import { activityOf } from "../model/document/ways";
import type { Entry } from "../model/history/history";
import type { DesignerTexts } from "../texts/designerTexts";
import type { Designing } from "./designing";

/** What was done since opening, the latest first: each leads back to how it was then. */
export function historyItems({ history, types }: Designing, texts: DesignerTexts) {
  return history.entries.map((entry, index) => ({ key: String(index), label: wordsOf(entry, types, texts) })).reverse();
}

function wordsOf({ document, done }: Entry, types: Designing["types"], texts: DesignerTexts): string {
  if (!done) return texts.openedAs;
  const { step = "", called, input } = done.about;
  const activity = activityOf(document, step);
  const label = typeOf(types, activity?.type)?.inputs.find(({ name }) => name === input)?.label;
  return texts.changed(done.command, called ?? activity?.name ?? step, label ? wordsIn(label, texts.language) : null);
}
