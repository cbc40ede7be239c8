import { useCallback, useReducer } from "react";
import type { RuleTable } from "./model/table";

/** A table with its name, as it is written and saved. */
export interface Written {
  readonly name: string;
  readonly table: RuleTable;
}

interface History {
  readonly before: readonly Written[];
  readonly now: Written;
  readonly after: readonly Written[];
}

type Act =
  | { readonly kind: "change"; readonly to: Written; readonly joins: boolean }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

const most = 300;

function next(history: History, act: Act): History {
  const { before, now, after } = history;
  if (act.kind === "change") {
    if (act.to === now) return history;
    // What is typed in one go is taken back in one go.
    return { before: act.joins ? before : [...before, now].slice(-most), now: act.to, after: [] };
  }
  const found = act.kind === "undo" ? before.at(-1) : after[0];
  if (!found) return history;
  return act.kind === "undo"
    ? { before: before.slice(0, -1), now: found, after: [now, ...after] }
    : { before: [...before, now], now: found, after: after.slice(1) };
}

/** What is written, with every change to go back to. */
export function useHistory(first: Written) {
  const [{ before, now, after }, act] = useReducer(next, { before: [], now: first, after: [] });
  const change = useCallback((to: Written, joins = false) => {
    act({ kind: "change", to, joins });
  }, []);
  const undo = useCallback(() => {
    act({ kind: "undo" });
  }, []);
  const redo = useCallback(() => {
    act({ kind: "redo" });
  }, []);
  return { now, change, undo, redo, canUndo: before.length > 0, canRedo: after.length > 0 };
}
