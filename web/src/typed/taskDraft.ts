import { useEffect, useState } from "react";
import type { FieldValues, Schema } from "../api/schemas";
import { useMe } from "../session/session";
import { saveDraft } from "./savedDraft";
import { DraftKeeper, type DraftState } from "./DraftKeeper";
import { unsavedOf } from "./unsaved";

/**
 * The draft of one task, for as long as its form is open; saved as well when the form or the page is left. What was typed here and
 * did not reach the service before is newer than the draft that it has.
 */
export function useDraft(task: Schema<"TaskView">, savedAt: string | null) {
  const [state, setState] = useState<DraftState>(savedAt ? { kind: "saved", at: savedAt } : { kind: "none" });
  const { code } = useMe();
  const [unsaved] = useState(() => unsavedOf(code, task));
  const [typed] = useState(() => unsaved.read(savedAt));
  const [keeper] = useState(() => {
    const save = async (fields: FieldValues) => (await saveDraft(task, fields)).savedAt ?? new Date().toISOString();
    return new DraftKeeper(save, setState, unsaved);
  });
  useEffect(() => {
    if (typed && task.canComplete) keeper.keep(typed);
  }, [keeper, typed, task.canComplete]);
  useEffect(() => {
    const leave = () => void keeper.flush();
    globalThis.addEventListener("pagehide", leave);
    return () => {
      globalThis.removeEventListener("pagehide", leave);
      leave();
    };
  }, [keeper]);
  return { state, keeper, typed };
}
