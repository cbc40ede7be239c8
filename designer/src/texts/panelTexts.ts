import type { Language } from "../model/office/descriptor";
import type { PanelTexts } from "./panel";
import { enPanel } from "./panel.en";
import { zhPanel } from "./panel.zh";

/** The words of the property panel in a language. */
export function panelTextsIn(language: Language): PanelTexts {
  return language === "en" ? enPanel : zhPanel;
}
