import { filled, objectsIn } from "../elsa/json";
import type { Editor } from "./editor";

/** What is filled in at the step. */
export const formFields: Editor = {
  fieldsWritten: (value) => objectsIn(value).flatMap((field) => filled(field["name"]) ?? []),
};
