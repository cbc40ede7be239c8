import type { ViewName } from "@caseflow/designer";
import { useState } from "react";

const key = "caseflow.procedureView";

/** The view that somebody last drew in, in this browser. */
export function useView(): { readonly view: ViewName; readonly setView: (view: ViewName) => void } {
  const [view, show] = useState(kept);
  return {
    view,
    setView: (next) => {
      globalThis.localStorage.setItem(key, next);
      show(next);
    },
  };
}

function kept(): ViewName {
  const value = globalThis.localStorage.getItem(key);
  return value === "canvas" || value === "outline" ? value : "tree";
}
