import type { Words } from "../office/descriptor";
import { filled, isObject, objectsIn, type Json } from "../elsa/json";
import type { Editor } from "./editor";
import { readStance, type Stance } from "./signing/stance";

/** 结果. A button under a task. */
export interface Outcome {
  readonly name: string;
  readonly label: string;
  /** Fields that choosing it fills. */
  readonly sets: readonly string[];
  /** Whether it is what is usually chosen, and so the primary button; at most one is. */
  readonly normal: boolean;
  /** Fields by whose values an earlier step proposes it. */
  readonly proposedBy: readonly string[];
  /** What a vote for it says; null where it says nothing. */
  readonly stance: Stance | null;
  /** What the product calls it, where the procedure says nothing. */
  readonly words?: Words;
}

// The engine gives a task without outcomes this one, and so do we.
const submitted: Outcome = {
  name: "Done",
  label: "提交",
  sets: [],
  normal: false,
  proposedBy: [],
  stance: null,
  words: { zh: "提交", en: "Hand in" },
};

/** The outcomes in the order that they are written, each name once; never none. */
export function readOutcomes(value: Json): readonly Outcome[] {
  const named = new Map<string, Outcome>();
  for (const { name: written, label, sets, normal, proposedBy, stance } of objectsIn(value)) {
    const name = filled(written);
    if (name === null || named.has(name)) continue;
    named.set(name, {
      ...{ name, label: filled(label) ?? name, sets: fieldsOf(sets), normal: normal === true },
      proposedBy: fieldsOf(proposedBy),
      stance: readStance(stance),
    });
  }
  return named.size === 0 ? [submitted] : [...named.values()];
}

function fieldsOf(values: Json | undefined): readonly string[] {
  return isObject(values) ? Object.keys(values) : [];
}

export const outcomes: Editor = {
  entries: (value) =>
    readOutcomes(value)
      .filter(({ stance }) => stance !== "Abstains")
      .map(({ name, label, words }) => ({ port: name, label, ...(words && { words }) })),
  fieldsBegun: (value) => readOutcomes(value).flatMap((outcome) => outcome.proposedBy),
  fieldsWritten: (value) => readOutcomes(value).flatMap((outcome) => outcome.sets),
};
