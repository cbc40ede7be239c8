import { Button } from "antd";
import { cardHeight } from "../canvas/cardSize";
import { laidOut } from "../canvas/laidOut";
import { placeCards } from "../model/commands/placeCards";
import { metaWords, stepsInWords } from "../model/words/stepWords";
import { useActs, useDesigning, useTexts } from "./designing";

/** Lays out all cards of the canvas; undone like everything else. */
export function ArrangeButton() {
  const { document, tree, types, names, readOnly } = useDesigning();
  const { change } = useActs();
  const texts = useTexts();
  if (readOnly) return null;
  const arrange = () => {
    const steps = stepsInWords(document, { types, names, texts });
    const heights = new Map(
      steps.map((step): [string, number] => [
        step.id,
        cardHeight({ title: step.title, meta: metaWords(step), count: null, rows: step.outcomes }),
      ]),
    );
    const places = laidOut(tree, (step) => heights.get(step) ?? 0);
    change(placeCards, {
      places: Object.fromEntries(places.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }])),
    });
  };
  return (
    <Button size="small" onClick={arrange}>
      {texts.arrange}
    </Button>
  );
}
