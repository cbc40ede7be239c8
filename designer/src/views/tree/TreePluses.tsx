import { memo } from "react";
import type { Spot } from "../../model/commands/command";
import { useActs, useTexts, type Designing } from "../../shell/designing";
import type { Words } from "../cardWords";
import { changeOf, Sign } from "./changes";
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
export const TreePills = memo(function TreePills({
  pills,
  notes,
}: {
  readonly pills: readonly Pill[];
  readonly notes: Designing["notes"];
}) {
  const texts = useTexts();
  return pills.map(({ x, y, exits, step }) => {
    const changes = exits.map((exit) => changeOf(exit, notes[step]));
    const alike = changes.every(({ change }) => change === changes[0]?.change) ? changes[0]?.change : undefined;
    return (
      <div
        key={[step, ...exits.map(({ port, way }) => `${port} ${way?.to.activity ?? ""}`)].join(" ")}
        className={alike ? `cf-pill cf-way-${alike}` : "cf-pill"}
        title={alike && texts.marks[alike]}
        style={{ left: x, top: y }}
      >
        {alike && <Sign change={alike} />}
        <span className={alike === "removed" ? "cf-gone-word" : undefined}>
          {texts.all(changes.map(({ label }) => label ?? texts.overdue))}
        </span>
      </div>
    );
  });
});

function keyOf({ from, to }: Spot): string {
  return [...from.map(({ step, port }) => `${step}.${port}`), to].join(" ");
}
