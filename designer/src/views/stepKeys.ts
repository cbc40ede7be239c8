import type { KeyboardEvent } from "react";
import { removeSteps } from "../model/commands/removeSteps";
import type { Spot } from "../model/commands/command";
import type { Exit } from "../model/projection/tree";
import type { Designing } from "../shell/designing";
import type { Acts } from "../shell/designState";

/** What keys do on a step, the same in each view: ＋ adds behind it, Delete removes, Ctrl with C, X and V copies, cuts and pastes. */
export function pressedOnStep(
  event: KeyboardEvent,
  step: string,
  designing: Designing,
  acts: Acts,
  exits: readonly Exit[],
): void {
  const control = event.ctrlKey || event.metaKey;
  const act = control
    ? withControl(event.key, step, designing, acts, exits)
    : alone(event.key, step, designing, acts, exits);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

type Act = (() => void) | null;

function alone(key: string, step: string, designing: Designing, acts: Acts, exits: readonly Exit[]): Act {
  switch (key) {
    case "+":
    case "Insert":
      return () => {
        acts.ask(spotBehind(step, exits));
      };
    case "Delete":
    case "Backspace":
      return () => {
        const steps = chosenWith(step, designing);
        acts.change(removeSteps, { steps, called: designing.words.get(steps[0] ?? "")?.title ?? "" });
      };
    case "Escape":
      return () => {
        acts.choose([]);
      };
    default:
      return null;
  }
}

function withControl(key: string, step: string, designing: Designing, acts: Acts, exits: readonly Exit[]): Act {
  const { copied } = designing;
  switch (key.toLowerCase()) {
    case "c":
    case "x":
      return () => {
        acts.choose(chosenWith(step, designing));
        if (key.toLowerCase() === "c") acts.copy();
        else acts.cut();
      };
    case "v":
      return copied
        ? () => {
            acts.paste(copied, spotBehind(step, exits));
          }
        : null;
    default:
      return null;
  }
}

/** The arrow that goes on from a step; that of its first outcome where none goes straight on. Null where it cannot be left. */
export function spotBehind(step: string, exits: readonly Exit[]): Spot | null {
  const exit = exits.find(({ kind }) => kind === "down" || kind === "falls") ?? exits[0];
  return exit ? { from: [{ step, port: exit.port }], to: exit.way?.to.activity ?? null } : null;
}

/** The chosen steps where the step is one of them, else the step alone. */
export function chosenWith(step: string, { chosen }: Designing): readonly string[] {
  return chosen.includes(step) ? chosen : [step];
}
