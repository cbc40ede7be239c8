import type { Activity } from "../document/flow";
import { valueIn } from "../document/inputs";
import type { Json } from "../elsa/json";
import { counts } from "../office/counting";
import { wordsIn, type InputDescriptor, type Language, type StepDescriptor, type Words } from "../office/descriptor";

/** How a step is decided, as its type says on the card of what is chosen, e.g. “票签，2 票通过”; nothing where it says nothing. */
export function howWords({ source }: Activity, type: StepDescriptor, language: Language): readonly string[] {
  const valueOf = (input: string) => valueIn(source, input) ?? null;
  return type.inputs
    .filter((input) => counts(input, valueOf))
    .flatMap((input) => {
      const said = saidBy(input, valueOf(input.name));
      return said ? wordsIn(said.words, language).replaceAll("{value}", () => said.value) : [];
    });
}

function saidBy({ editor, choices = [], onCard }: InputDescriptor, value: Json | null) {
  const plainly = (words: Words | null | undefined, said = "") => (words ? { words, value: said } : null);
  switch (editor) {
    case "Choice":
      // What stands first among the choices is what holds where nothing is chosen.
      return plainly((value === null ? choices[0] : choices.find((choice) => choice.value === value))?.onCard);
    case "Number":
      return typeof value === "number" ? plainly(onCard, String(value)) : null;
    case "YesNo":
      return isYes(value) ? plainly(onCard) : null;
    default:
      return null;
  }
}

/** A yes may stand in a text. */
function isYes(value: Json | null): boolean {
  return value === true || (typeof value === "string" && value.toLowerCase() === "true");
}
