import type { Command, Spot } from "../model/commands/command";
import { idsOfPasted, paste } from "../model/commands/paste";
import { removeSteps } from "../model/commands/removeSteps";
import type { StepDescriptor } from "../model/office/descriptor";
import type { Finding } from "../model/office/finding";
import type { FlowDocument } from "../model/document/flow";
import { fragmentOf, type Fragment } from "../model/document/fragment";
import { did, jumpedTo, opened, presentOf, redone, undone, type History } from "../model/history/history";
import { entryOf } from "../model/splicing/piece";
import { activityOf } from "../model/document/ways";

/** A step that is brought into sight. */
export interface Shown {
  readonly step: string;
  readonly turn: number;
  /** What has the focus then: its card, or its name where it has just been added; null: what had it before. */
  readonly focus: "card" | "name" | null;
  /** What was found there, where somebody came for its sake: then its place in the panel has the focus. */
  readonly finding?: Finding | undefined;
}

/** A procedure in the midst of being edited, and what its editor looks at. */
export interface DesignState {
  readonly history: History;
  /** Ids of the chosen steps, the one chosen last at the end. */
  readonly chosen: readonly string[];
  /** The step that was last gone to; `turn` tells two goings to the same one apart. */
  readonly shown: Shown | null;
  readonly copied: Fragment | null;
  /** The steps that were pasted last: as long as they are the chosen ones, it is said how many they are. */
  readonly pasted: readonly string[] | null;
  /** Where a step is being put; null when nobody asks for one. */
  readonly asked: { readonly spot: Spot | null } | null;
  /** The type of a step that is dragged out of the stock; null when none is. */
  readonly carried: string | null;
}

/** What a view may do. The same functions as long as the designer is open: no view is drawn anew for their sake. */
export interface Acts {
  readonly change: <Args>(command: Command<Args>, args: Args) => void;
  /** As `change`, with arguments that only the present document gives; null: nothing is to be done. */
  readonly changeWith: <Args>(command: Command<Args>, argsOf: (state: DesignState) => Args | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly jump: (entry: number) => void;
  readonly choose: (steps: readonly string[]) => void;
  readonly toggle: (step: string) => void;
  /** Chooses a step and brings it into the view. */
  readonly goTo: (step: string, finding?: Finding) => void;
  /** The same with a step that has just been added: what it is called is typed next. */
  readonly goToFresh: (step: string) => void;
  /** Brings a step into the view, and nothing else. */
  readonly lookAt: (step: string) => void;
  readonly copy: () => void;
  readonly cut: () => void;
  /** Puts steps into an arrow; they are chosen, and brought into sight. */
  readonly paste: (fragment: Fragment, spot: Spot | null) => void;
  /** Asks which step is to be put there; null: into no arrow. */
  readonly ask: (spot: Spot | null) => void;
  readonly stopAsking: () => void;
  readonly carry: (type: string | null) => void;
}

export type Next = (next: (state: DesignState) => DesignState) => void;

export function beginning(document: FlowDocument): DesignState {
  return { history: opened(document), chosen: [], shown: null, copied: null, pasted: null, asked: null, carried: null };
}

/** @param clock Milliseconds that only go forward. */
export function actsOn(next: Next, types: readonly StepDescriptor[], readOnly: boolean, clock: () => number): Acts {
  const changeWith: Acts["changeWith"] = (command, argsOf) => {
    if (readOnly) return;
    const at = clock();
    next((state) => {
      const args = argsOf(state);
      return args === null ? state : withHistory(state, did(state.history, command, args, at, types));
    });
  };
  return {
    changeWith,
    change: (command, args) => {
      changeWith(command, () => args);
    },
    ...travelling(next),
    ...choosing(next),
    ...copying(next, types, () => {
      changeWith(removeSteps, ({ history, chosen }) => ({ steps: chosen, called: called(history, chosen) }));
    }),
    ...pasting(next, types, readOnly, clock),
    ...asking(next, readOnly),
  };
}

function asking(next: Next, readOnly: boolean): Pick<Acts, "ask" | "stopAsking" | "carry"> {
  return {
    ask: (spot) => {
      if (!readOnly) next((state) => ({ ...state, asked: { spot } }));
    },
    carry: (carried) => {
      if (!readOnly) next((state) => ({ ...state, carried }));
    },
    stopAsking: () => {
      next((state) => (state.asked === null ? state : { ...state, asked: null }));
    },
  };
}

function travelling(next: Next): Pick<Acts, "undo" | "redo" | "jump"> {
  return {
    undo: () => {
      next((state) => withHistory(state, undone(state.history)));
    },
    redo: () => {
      next((state) => withHistory(state, redone(state.history)));
    },
    jump: (entry) => {
      next((state) => withHistory(state, jumpedTo(state.history, entry)));
    },
  };
}

function choosing(next: Next): Pick<Acts, "choose" | "toggle" | "goTo" | "goToFresh" | "lookAt"> {
  const shownAs = ({ shown }: DesignState, step: string, how: Pick<Shown, "focus" | "finding">): Shown => ({
    ...{ ...how, step, turn: (shown?.turn ?? 0) + 1 },
  });
  const going = (step: string, how: Pick<Shown, "focus" | "finding">) => {
    next((state) => ({ ...state, chosen: [step], shown: shownAs(state, step, how) }));
  };
  return {
    // What was gone to before is done with: a card that is chosen now does not ask for its name again.
    choose: (chosen) => {
      next((state) => ({ ...state, chosen, shown: null }));
    },
    toggle: (step) => {
      next((state) => ({
        ...state,
        shown: null,
        chosen: state.chosen.includes(step) ? state.chosen.filter((id) => id !== step) : [...state.chosen, step],
      }));
    },
    goTo: (step, finding) => {
      going(step, { focus: "card", finding });
    },
    goToFresh: (step) => {
      going(step, { focus: "name" });
    },
    lookAt: (step) => {
      next((state) => ({ ...state, shown: shownAs(state, step, { focus: null }) }));
    },
  };
}

function copying(next: Next, types: readonly StepDescriptor[], remove: () => void): Pick<Acts, "copy" | "cut"> {
  const copy = () => {
    next((state) => ({
      ...state,
      copied: fragmentOf(presentOf(state.history), new Set(state.chosen), types) ?? state.copied,
    }));
  };
  return {
    copy,
    cut: () => {
      copy();
      remove();
    },
  };
}

function pasting(
  next: Next,
  types: readonly StepDescriptor[],
  readOnly: boolean,
  clock: () => number,
): Pick<Acts, "paste"> {
  return {
    paste: (fragment, spot) => {
      if (readOnly) return;
      const at = clock();
      next((state) => withPasted(state, { fragment, spot }, at, types));
    },
  };
}

function withPasted(
  state: DesignState,
  { fragment, spot }: { readonly fragment: Fragment; readonly spot: Spot | null },
  at: number,
  types: readonly StepDescriptor[],
): DesignState {
  const entry = entryOf(fragment);
  const ids = idsOfPasted(presentOf(state.history), fragment);
  const history = did(state.history, paste, { fragment, spot, called: entry?.name ?? "" }, at, types);
  if (history === state.history) return state;
  const pasted = [...ids.values()];
  const step = (entry && ids.get(entry.id)) ?? pasted[0] ?? "";
  const shown: Shown = { step, focus: "card", turn: (state.shown?.turn ?? 0) + 1 };
  return { ...state, history, chosen: pasted, pasted, shown };
}

/** A step that was undone or removed is not chosen any more. */
function withHistory(state: DesignState, history: History): DesignState {
  if (history === state.history) return state;
  const document = presentOf(history);
  const chosen = state.chosen.filter((id) => activityOf(document, id));
  return { ...state, history, chosen: chosen.length === state.chosen.length ? state.chosen : chosen };
}

function called(history: History, [first = ""]: readonly string[]): string {
  return activityOf(presentOf(history), first)?.name ?? first;
}
