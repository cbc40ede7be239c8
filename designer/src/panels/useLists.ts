import { useState } from "react";
import type { Language } from "../model/office/descriptor";
import type { Activity } from "../model/document/flow";
import type { Surroundings } from "./editorProps";
import { listsOf, sameLists, type PanelLists } from "./lists";

/** The lists of the step, the same object for as long as they say the same. */
export function useLists(step: Activity, surroundings: Surroundings, language: Language): PanelLists {
  const now = listsOf(step, surroundings, language);
  const [kept, keep] = useState(now);
  if (kept === now || sameLists(kept, now)) return kept;
  keep(now);
  return now;
}
