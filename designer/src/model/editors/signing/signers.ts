import { isList, objectsIn, type Json } from "../../elsa/json";
import type { Editor } from "../editor";
import { who } from "../who";

/** 签署人: several rules of whom, each of whom signs, in their order where one signs after the other. */
export const signers: Editor = {
  who: (value, naming) => {
    const names = objectsIn(value).flatMap((rule) => who.who?.(rule, naming, null) ?? []);
    return names.length === 0 ? null : naming.texts.all(names);
  },
  fieldsRead: (value) => ofEach(value, who.fieldsRead),
  stepsNamed: (value) => ofEach(value, who.stepsNamed),
  withSteps: (value, renamed) => (isList(value) ? value.map((rule) => who.withSteps?.(rule, renamed) ?? rule) : value),
};

function ofEach(value: Json, said: ((rule: Json) => readonly string[]) | undefined): readonly string[] {
  return objectsIn(value).flatMap((rule) => said?.(rule) ?? []);
}
