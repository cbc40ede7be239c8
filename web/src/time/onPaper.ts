import { useSyncExternalStore } from "react";

const paper = globalThis.matchMedia("print");

/** Whether the page is being printed. On paper nobody knows which day “today” was. */
export function useOnPaper(): boolean {
  return useSyncExternalStore(listen, () => paper.matches);
}

function listen(listener: () => void) {
  paper.addEventListener("change", listener);
  return () => {
    paper.removeEventListener("change", listener);
  };
}
