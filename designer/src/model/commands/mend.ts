import type { FlowDocument } from "../document/flow";
import type { About, Command } from "./command";

interface Args {
  /** What one click does about a finding: other commands, carried out in turn. */
  readonly run: (document: FlowDocument) => FlowDocument;
  readonly about: About;
}

/** Carries out a fix that the checks offer, as one entry of the history. */
export const mend: Command<Args> = {
  name: "mend",
  about: ({ about }) => about,
  apply: (document, { run }) => run(document),
};
