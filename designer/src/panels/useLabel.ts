import { wordsIn, type InputDescriptor } from "../model/office/descriptor";
import { usePanelWords } from "./PanelWords";

/** What the input is called in the language of the screen. */
export function useLabel(descriptor: InputDescriptor): string {
  return wordsIn(descriptor.label, usePanelWords().language);
}
