import { useSyncExternalStore } from "react";

const key = "caseflow.inbox.compact";
const listeners = new Set<() => void>();

/** Whether each task of the list has one line instead of two; kept in this browser. */
export function useCompact(): readonly [boolean, (next: boolean) => void] {
  return [useSyncExternalStore(listen, isCompact), choose];
}

function isCompact(): boolean {
  return globalThis.localStorage.getItem(key) !== null;
}

function choose(next: boolean) {
  if (next) globalThis.localStorage.setItem(key, "1");
  else globalThis.localStorage.removeItem(key);
  for (const listener of listeners) listener();
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
