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

/** An outcome with what a vote for it says. */
export interface Answer {
  readonly name: string;
  readonly label: string;
  readonly stance: "Agrees" | "Against";
}

/** What those who sign begin with. */
export function answersIn({ language }: Pick<Flawed, "language">): readonly Answer[] {
  const word = (label: "name-agree" | "name-reject") => fixWords({ label, values: {} }, language);
  return [
    { name: "Agree", label: word("name-agree"), stance: "Agrees" },
    { name: "Reject", label: word("name-reject"), stance: "Against" },
  ];
}

export function branchName({ language }: Pick<Flawed, "language">, number: number): string {
  return fixWords({ label: "name-branch", values: { number } }, language);
}
