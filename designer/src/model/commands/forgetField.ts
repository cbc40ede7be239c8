import { variablesOf, withVariables } from "../document/fields";
import type { Command } from "./command";

interface Args {
  readonly name: string;
  readonly called: string;
}

/** Takes back the declaration of a field. Whoever still uses it is told by the checks. */
export const forgetField: Command<Args> = {
  name: "forgetField",
  about: ({ called }) => ({ called }),
  apply: (document, { name }) => {
    const kept = variablesOf(document).filter((one) => one["name"] !== name);
    return kept.length === variablesOf(document).length ? document : withVariables(document, kept);
  },
};
