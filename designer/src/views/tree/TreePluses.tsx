import { memo } from "react";
import type { Spot } from "../../model/commands/command";
import type { Connection } from "../../model/document/flow";
import type { Exit } from "../../model/projection/tree";
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
  return pluses.map(({ x, y, spot }, index) => (
    <button
      key={keyOf(spot)}
      type="button"
      className="cf-plus"
      style={{ left: x, top: y }}
      data-spot={index}
      tabIndex={-1}
      aria-label={texts.add(title(spot.from[0]?.step), title(spot.to))}
      title={texts.add(title(spot.from[0]?.step), title(spot.to))}
      onClick={() => {
        ask(spot);
      }}
    >
      ＋
    </button>
  ));
});

interface PillsProps {
  readonly pills: readonly Pill[];
  readonly called: (exits: readonly Exit[]) => string;
  /** Arrows that are drawn as walked. */
  readonly walked?: ReadonlySet<Connection>;
}

/** What the outcomes are called that a column is headed by. */
export const TreePills = memo(function TreePills({ pills, called, walked }: PillsProps) {
  return pills.map(({ x, y, exits, step }) => (
    <div
      key={`${step} ${exits.map(({ port }) => port).join(" ")}`}
      className={exits.some(({ way }) => way && walked?.has(way)) ? "cf-pill cf-walked" : "cf-pill"}
      style={{ left: x, top: y }}
      title={called(exits)}
    >
      {called(exits)}
    </div>
  ));
});

function keyOf({ from, to }: Spot): string {
  return [...from.map(({ step, port }) => `${step}.${port}`), to].join(" ");
}
