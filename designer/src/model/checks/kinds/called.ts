import { isList } from "../../elsa/json";
import { bound, longestName } from "../bound";
import { listOf, text as line } from "../shape";
import { isBlank, type Kind } from "./kind";
import { text } from "./plain";

/** Definition id of a procedure; whether it may be called is asked of the whole, see `../called.ts`. */
export const procedure: Kind = {
  ...text,
  problems: (value, at) => {
    text.problems?.(value, at);
    bound(value, longestName, at.tell);
  },
};

export const results: Kind = {
  shape: () => listOf(line),
  missing: "findings.sub.no-results",
  unreadableIsMissing: true,
  problems: (value, { tell }) => {
    const names = isList(value) ? value.filter((name) => !isBlank(name)) : [];
    for (const name of names) bound(name, longestName, tell);
    if (names.length === 0) tell("findings.sub.no-results");
    if (new Set(names).size !== names.length) tell("findings.sub.same-name");
  },
  sound: (value) => (isList(value) ? value.filter((name) => !isBlank(name)) : value),
};
