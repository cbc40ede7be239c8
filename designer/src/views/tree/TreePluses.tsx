import { memo } from "react";
import type { Spot } from "../../model/commands/command";
import type { Connection } from "../../model/document/flow";
import type { Exit } from "../../model/projection/tree";
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
  const texts = useTexts();
  const title = (step: string | null | undefined) => (step ? (words.get(step)?.title ?? step) : null);
  const labelOf = ({ spot, exits }: Plus) => {
    const after = exits.length > 0 ? texts.all(exits.map(({ label }) => label ?? texts.overdue)) : null;
    return texts.add(title(spot.from[0]?.step), title(spot.to), after);
  };
  return pluses.map((plus, index) => <TreePlus key={keyOf(plus.spot)} {...plus} index={index} label={labelOf(plus)} />);
});

interface TreePlusProps extends Pick<Plus, "spot" | "x" | "y"> {
  readonly index: number;
  readonly label: string;
}

const TreePlus = memo(
  function TreePlus({ spot, x, y, index, label }: TreePlusProps) {
    const { ask } = useActs();
    return (
      <button
        type="button"
        className="cf-plus"
        style={{ left: x, top: y }}
        data-spot={index}
        tabIndex={-1}
        aria-label={label}
        title={label}
        onClick={() => {
          ask(spot);
        }}
      >
        ＋
      </button>
    );
  },
  // Laying out makes every spot anew; most of them say the same.
  (before, after) =>
    before.x === after.x &&
    before.y === after.y &&
    before.index === after.index &&
    before.label === after.label &&
    keyOf(before.spot) === keyOf(after.spot),
);

interface PillsProps {
  readonly pills: readonly Pill[];
  readonly called: (exits: readonly Exit[]) => string;
  /** Arrows that are drawn as walked. */
  readonly walked?: ReadonlySet<Connection>;
  readonly notes?: Designing["notes"];
}

const noNotes: Designing["notes"] = {};

/** What the outcomes are called that a column is headed by. */
export const TreePills = memo(function TreePills({ pills, called, walked, notes = noNotes }: PillsProps) {
  return pills.map(({ x, y, exits, step }) => {
    const changes = exits.map((exit) => changeOf(exit, notes[step]));
    const alike = changes.every(({ change }) => change === changes[0]?.change) ? changes[0]?.change : undefined;
    return (
      <div
        key={[step, ...exits.map(({ port, way }) => `${port} ${way?.to.activity ?? ""}`)].join(" ")}
        className={[
          "cf-pill",
          ...(alike ? [`cf-way-${alike}`] : []),
          ...(exits.some(({ way }) => way && walked?.has(way)) ? ["cf-walked"] : []),
        ].join(" ")}
        style={{ left: x, top: y }}
        title={called(exits)}
      >
        {alike && <Sign change={alike} />}
        <span className={alike === "removed" ? "cf-gone-word" : undefined}>
          {called(alike ? exits.map((exit, index) => ({ ...exit, label: changes[index]?.label ?? null })) : exits)}
        </span>
      </div>
    );
  });
});

function keyOf({ from, to }: Spot): string {
  return [...from.map(({ step, port }) => `${step}.${port}`), to].join(" ");
}
