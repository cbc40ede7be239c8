import { limitWords, readLimit } from "../words/limit";
import type { Editor } from "./editor";

/** So much time, without a ladder and without a way out of its own. */
export const timeLimit: Editor = {
  limit: (value, { texts, fieldName }) => {
    const limit = readLimit(value);
    return limit && limitWords(limit, texts, fieldName);
  },
};
