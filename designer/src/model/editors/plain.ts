import type { Editor } from "./editor";

/** A text, a number, a choice: the step type alone knows what it means. */
export const plain: Editor = {};
