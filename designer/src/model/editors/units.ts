import { filled, isList, isObject, textsIn, type Json } from "../elsa/json";
import { nameIn, withRole, type Naming } from "../words/naming";
import type { Editor } from "./editor";

/** 交哪些单位: fixed ones, those of the case's category, or those that fields of the case name. */
export interface Units {
  readonly fixed: readonly string[];
  /** Units by category; empty when the category does not decide. */
  readonly byCategory: Readonly<Record<string, readonly string[]>>;
  readonly otherwise: readonly string[];
  readonly fields: readonly string[];
}

/** The rule; null when the value is none. */
export function readUnits(value: Json): Units | null {
  if (!isObject(value)) return null;
  const { fixed, byCategory, otherwise, field, fields } = value;
  const categories = isObject(byCategory) ? Object.entries(byCategory) : [];
  const single = filled(field);
  return {
    fixed: textsIn(fixed),
    byCategory: Object.fromEntries(
      categories.flatMap(([category, units]) => (isList(units) ? [[category, textsIn(units)]] : [])),
    ),
    otherwise: textsIn(otherwise),
    fields: [...(single === null ? [] : [single]), ...textsIn(fields)],
  };
}

export const units: Editor = {
  who: (value, naming, post) => {
    const rule = readUnits(value);
    return rule && withRole(placesOf(rule, naming), post, naming);
  },
  fieldsRead: (value) => readUnits(value)?.fields ?? [],
};

/** As the engine chooses: fixed units go before fields, fields before the category. */
function placesOf({ fixed, byCategory, otherwise, fields }: Units, naming: Naming): string | null {
  const { names, texts, fieldName } = naming;
  const listed = (codes: readonly string[]) => texts.all(codes.map((unit) => nameIn(names.units, unit)));
  if (fixed.length > 0) return listed(fixed);
  if (fields.length > 0) return texts.all(fields.map(fieldName));
  if (Object.keys(byCategory).length > 0) return texts.byCategory;
  return otherwise.length > 0 ? listed(otherwise) : null;
}
