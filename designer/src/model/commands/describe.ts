import { filledTextOf } from "../elsa/json";
import type { Command } from "./command";

interface Args {
  readonly name?: string;
  readonly description?: string;
}

/** Calls the whole procedure otherwise, or says of it what it is for. */
export const describe: Command<Args> = {
  name: "describe",
  apply: (document, { name, description }) => {
    const named = name === undefined || name === document.name ? document : { ...document, name };
    if (description === undefined || description === (filledTextOf(document.source, "description") ?? "")) return named;
    return { ...named, source: { ...named.source, description } };
  },
};
