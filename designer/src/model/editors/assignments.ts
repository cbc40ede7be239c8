import { filled, objectsIn } from "../elsa/json";
import type { Editor } from "./editor";

/** 写入内容: fixed values, the values of other fields, or the present moment. */
export const assignments: Editor = {
  fieldsRead: (value) => objectsIn(value).flatMap(({ fromField }) => filled(fromField) ?? []),
  fieldsWritten: (value) => objectsIn(value).flatMap(({ field }) => filled(field) ?? []),
};
