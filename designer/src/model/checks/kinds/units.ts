import { isObject, textsIn } from "../../elsa/json";
import { listOf, maybe, partsOf, recordOf, text } from "../shape";
import { bound, longestName } from "../bound";
import { isBlank, type Kind } from "./kind";

const shape = partsOf({
  fixed: maybe(listOf(text)),
  byCategory: maybe(recordOf(maybe(listOf(text)))),
  otherwise: maybe(listOf(text)),
  field: maybe(text),
  fields: maybe(listOf(text)),
});

export const units: Kind = {
  shape: () => shape,
  missing: "findings.nobody.units",
  unreadableIsMissing: true,
  problems: (value, { tell }) => {
    if (!isObject(value)) return;
    const { fixed, byCategory, otherwise, field, fields } = value;
    const codes = [fixed, ...(isObject(byCategory) ? Object.values(byCategory) : []), otherwise].flatMap(textsIn);
    for (const code of codes) bound(code, longestName, tell);
    const named = [fixed, otherwise].some((list) => Array.isArray(list) && list.length > 0);
    const mapped = isObject(byCategory) && Object.keys(byCategory).length > 0;
    const filled = !isBlank(field) || textsIn(fields).some((one) => !isBlank(one));
    if (!named && !mapped && !filled) tell("findings.nobody.units");
  },
};
