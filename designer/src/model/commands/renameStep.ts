import { withActivity } from "../document/changing";
import type { Command } from "./command";

interface Args {
  readonly step: string;
  /** Empty: the step has no name of its own. */
  readonly name: string;
}

/** Calls a step otherwise. Its identity stays: running cases and saved walks find it. */
export const renameStep: Command<Args> = {
  name: "renameStep",
  about: ({ step }) => ({ step }),
  apply: (document, { step, name }) =>
    withActivity(document, step, (activity) =>
      (activity.name ?? "") === name ? activity : { ...activity, name: name === "" ? null : name },
    ),
};
