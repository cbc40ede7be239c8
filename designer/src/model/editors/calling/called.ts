import { filled } from "../../elsa/json";
import { branches } from "../branches";
import type { Editor } from "../editor";

/** 子流程. Who does such a step is whoever does those of the procedure. */
export const procedure: Editor = {
  who: (value, { procedureName }) => {
    const code = filled(value);
    return code === null ? null : procedureName(code);
  },
};

/** Its ends, each of which is a way out. */
export const results: Editor = branches;
