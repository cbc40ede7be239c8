import { fixWords } from "./labels";
import type { Flawed } from "./fix";

/** What steps and branches that a fix adds are called. */
export function newNames({ language }: Pick<Flawed, "language">) {
  const word = (label: "name-task" | "name-end" | "name-join" | "name-start") =>
    fixWords({ label, values: {} }, language);
  return {
    name: word("name-task"),
    end: word("name-end"),
    start: word("name-start"),
    joinName: word("name-join"),
    branches: [branchName({ language }, 1), branchName({ language }, 2)],
  };
}

export function branchName({ language }: Pick<Flawed, "language">, number: number): string {
  return fixWords({ label: "name-branch", values: { number } }, language);
}
