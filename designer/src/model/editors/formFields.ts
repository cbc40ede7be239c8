import { filled, objectsIn } from "../elsa/json";
import type { Editor } from "./editor";
import { quotedIn } from "./filledText";

/** What is filled in at the step. */
export const formFields: Editor = {
  fieldsBegun: (value) => objectsIn(value).flatMap((field) => quotedIn(field["begins"])),
  fieldsWritten: (value) => objectsIn(value).flatMap((field) => filled(field["name"]) ?? []),
};
