import { variableOf, variablesOf, withVariables, type DeclaredField } from "../document/fields";
import type { Command } from "./command";

/** Declares a field of the procedure, or says otherwise what it is. */
export const declareField: Command<DeclaredField> = {
  name: "declareField",
  about: ({ label }) => ({ called: label }),
  apply: (document, field) => {
    const variables = variablesOf(document);
    const index = variables.findIndex((one) => one["name"] === field.name);
    const after = variableOf(field, variables[index]);
    if (index < 0) return withVariables(document, [...variables, after]);
    return JSON.stringify(after) === JSON.stringify(variables[index])
      ? document
      : withVariables(document, variables.with(index, after));
  },
};
