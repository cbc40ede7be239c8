import { textsIn } from "../elsa/json";
import type { Editor } from "./editor";

/** Other steps of the procedure. */
export const steps: Editor = {
  stepsNamed: textsIn,
  withSteps: (value, renamed) => textsIn(value).flatMap((id) => renamed(id) ?? []),
};
