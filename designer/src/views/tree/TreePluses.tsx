import { memo } from "react";
import type { Spot } from "../../model/commands/command";
import { useActs, useTexts } from "../../shell/designing";
import type { Words } from "../cardWords";
import type { Pill, Plus } from "./layout";

/** The ＋ on the arrows. `data-spot` lets what is dragged find the one under it. */
export const TreePluses = memo(function TreePluses({
  pluses,
  words,
}: {
  readonly pluses: readonly Plus[];
  readonly words: Words;
}) {
  const { ask } = useActs();
  const texts = useTexts();
  const title = (step: string | null | undefined) => (step ? (words.get(step)?.title ?? step) : null);
  const labelOf = ({ spot, exits }: Plus) => {
    const after = exits.length > 0 ? texts.all(exits.map(({ label }) => label ?? texts.overdue)) : null;
    return texts.add(title(spot.from[0]?.step), title(spot.to), after);
  };
  return pluses.map((plus, index) => (
    <button
      key={keyOf(plus.spot)}
      type="button"
      className="cf-plus"
      style={{ left: plus.x, top: plus.y }}
      data-spot={index}
      tabIndex={-1}
      aria-label={labelOf(plus)}
      title={labelOf(plus)}
      onClick={() => {
        ask(plus.spot);
      }}
    >
      ＋
    </button>
  ));
});

/** What the outcomes are called that a column is headed by. */
export const TreePills = memo(function TreePills({ pills }: { readonly pills: readonly Pill[] }) {
  const texts = useTexts();
  return pills.map(({ x, y, exits, step }) => (
    <div key={`${step} ${exits.map(({ port }) => port).join(" ")}`} className="cf-pill" style={{ left: x, top: y }}>
      {texts.all(exits.map(({ label }) => label ?? texts.overdue))}
    </div>
  ));
});

function keyOf({ from, to }: Spot): string {
  return [...from.map(({ step, port }) => `${step}.${port}`), to].join(" ");
}
