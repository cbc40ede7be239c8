import { filled, objectsIn, type Json } from "../elsa/json";
import type { Editor } from "./editor";
import { readRecipients } from "./recipients";

/** 级 of the escalation ladder. */
export interface Rung {
  readonly name: string;
  readonly label: string;
  /** What readers of English read; null where the procedure says nothing else to them. */
  readonly labelEn: string | null;
  /** Who is told, those who get a copy after the others. */
  readonly told: readonly string[];
}

/** The rungs in the order that they are written. */
export function readLadder(value: Json): readonly Rung[] {
  return objectsIn(value).flatMap(({ name, label, labelEn, to, copy }) => {
    const named = filled(name);
    if (named === null) return [];
    return [
      {
        name: named,
        label: filled(label) ?? named,
        labelEn: filled(labelEn),
        told: [...readRecipients(to), ...readRecipients(copy)],
      },
    ];
  });
}

export const ladder: Editor = { told: (value) => readLadder(value).flatMap((rung) => rung.told) };
