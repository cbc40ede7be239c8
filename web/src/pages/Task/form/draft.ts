import { useEffect, useState } from "react";
import type { TaskKey } from "../../../api/inbox";
import { saveDraft } from "../../../api/tasks";
import { DraftKeeper, type DraftState } from "./DraftKeeper";

/** The draft of one task, for as long as its form is open; saved as well when the form or the page is left. */
export function useDraft(task: TaskKey, savedAt: string | null) {
  const [state, setState] = useState<DraftState>(savedAt ? { kind: "saved", at: savedAt } : { kind: "none" });
  const [keeper] = useState(
    () =>
      new DraftKeeper(async (fields) => {
        const saved = await saveDraft(task, fields);
        return saved.savedAt ?? new Date().toISOString();
      }, setState),
  );
  useEffect(() => {
    const leave = () => void keeper.flush();
    globalThis.addEventListener("pagehide", leave);
    return () => {
      globalThis.removeEventListener("pagehide", leave);
      leave();
    };
  }, [keeper]);
  return { state, keeper };
}
