import { filled, isList, isObject, type Json } from "../elsa/json";
import type { Editor } from "./editor";

/** The fields that a rule tests, each as often as it is tested; a rule joins others by `all` and `any`. */
export function fieldsIn(value: Json | undefined): readonly string[] {
  if (!isObject(value)) return [];
  const { all, any, field } = value;
  const parts = isList(all) ? all : any;
  return isList(parts) ? parts.flatMap(fieldsIn) : [filled(field) ?? []].flat();
}

export const rule: Editor = { fieldsRead: fieldsIn };
