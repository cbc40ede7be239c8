import type { KeyboardEvent } from "react";
import { stepped, type Selection, type Spot } from "./selection";

export interface GridActs {
  readonly select: (selection: Selection) => void;
  /** Opens the cell; with what was typed, which takes the place of what stands there. */
  readonly edit: (typed?: string) => void;
  readonly clear: () => void;
  readonly addRow: () => void;
  readonly deleteRows: () => void;
  readonly moveRows: (by: -1 | 1) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const steps: Readonly<Record<string, Partial<Spot>>> = {
  ArrowUp: { row: -1 },
  ArrowDown: { row: 1 },
  ArrowLeft: { column: -1 },
  ArrowRight: { column: 1 },
  PageUp: { row: -10 },
  PageDown: { row: 10 },
  Home: { column: -1_000 },
  End: { column: 1_000 },
};

/** The keys of a sheet, while no cell is open. Tab leads out of it, as it leads in. */
export function pressInGrid(event: KeyboardEvent, selection: Selection, acts: GridActs): void {
  const act = actOf(event, selection, acts);
  if (!act) return;
  if (event.key !== "Process") event.preventDefault();
  act();
}

function actOf(event: KeyboardEvent, selection: Selection, acts: GridActs): (() => void) | null {
  const { key, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (altKey) return ofRows(key, acts);
  if (ctrl) return ofHistory(event, acts) ?? jump(key, selection, event.shiftKey, acts);
  const step = steps[key];
  if (step)
    return () => {
      acts.select(stepped(selection, step, event.shiftKey));
    };
  if (key === "Enter" || key === "F2")
    return () => {
      acts.edit();
    };
  if (key === "Delete" || key === "Backspace") return acts.clear;
  // What a key types opens the cell with it, as in a sheet; an input method composes in the cell that it opens.
  if (key === "Process")
    return () => {
      acts.edit("");
    };
  return key.length === 1
    ? () => {
        acts.edit(key === " " ? undefined : key);
      }
    : null;
}

function ofRows(key: string, acts: GridActs): (() => void) | null {
  if (key === "ArrowUp")
    return () => {
      acts.moveRows(-1);
    };
  if (key === "ArrowDown")
    return () => {
      acts.moveRows(1);
    };
  if (key === "Enter") return acts.addRow;
  return key === "Delete" ? acts.deleteRows : null;
}

function ofHistory({ key, shiftKey }: KeyboardEvent, acts: GridActs): (() => void) | null {
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? acts.redo : acts.undo;
  return letter === "y" ? acts.redo : null;
}

function jump(key: string, selection: Selection, grows: boolean, acts: GridActs): (() => void) | null {
  const far: Readonly<Record<string, Partial<Spot>>> = {
    Home: { row: -10_000, column: -1_000 },
    End: { row: 10_000, column: 1_000 },
    ArrowUp: { row: -10_000 },
    ArrowDown: { row: 10_000 },
  };
  if (key.toLowerCase() === "a")
    return () => {
      acts.select({ anchor: { row: 0, column: 0 }, at: { row: 10_000, column: 1_000 } });
    };
  const step = far[key];
  return step
    ? () => {
        acts.select(stepped(selection, step, grows));
      }
    : null;
}
