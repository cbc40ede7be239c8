import { answersIn } from "../model/checks/fixes/newNames";
import { addStep, idOfAdded } from "../model/commands/addStep";
import type { Spot } from "../model/commands/command";
import type { Position } from "../model/document/flow";
import { wordsIn, type StepDescriptor } from "../model/office/descriptor";
import { useActs, useDesigning, useTexts } from "./designing";

/** Puts a new step into an arrow, or alone to a place on the canvas. It is chosen then: its panel stands open, with the focus in its name. */
export function usePutting(): (type: StepDescriptor, spot: Spot | null, place?: Position) => void {
  const { document } = useDesigning();
  const acts = useActs();
  const texts = useTexts();
  return (type, spot, place) => {
    const name = texts.newStep(wordsIn(type.name, texts.language));
    const branches = [1, 2].map(texts.branch);
    const answers = answersIn(texts).map((answer) => ({ ...answer }));
    acts.change(addStep, {
      type: type.type,
      spot,
      name,
      branches,
      joinName: texts.join,
      answers,
      ...(place && { place }),
    });
    acts.stopAsking();
    acts.goToFresh(idOfAdded(document, type.type));
  };
}
