import { textsIn, type Json } from "../elsa/json";
import type { Editor } from "./editor";

const recipient = /^(handler|unit-head|role:.+|person:.+)$/su;

/** Those who are told, as they are written: `handler`, `unit-head`, `role:CODE` or `person:CODE`; what is none is left out. */
export function readRecipients(value: Json | undefined): readonly string[] {
  return textsIn(value).filter((code) => recipient.test(code));
}

export const recipients: Editor = { told: readRecipients };
