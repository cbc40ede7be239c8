import { createContext, useContext } from "react";
import type { PanelTexts } from "../texts/panel";
import { zhPanel } from "../texts/panel.zh";

/** The words of the panel in the language of the screen. Whoever shows the panel gives them. */
export const PanelWords = createContext<PanelTexts>(zhPanel);

export function usePanelWords(): PanelTexts {
  return useContext(PanelWords);
}
