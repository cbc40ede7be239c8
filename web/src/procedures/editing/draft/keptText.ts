import { readElsa, writeElsa, type FlowDocument } from "@caseflow/designer";
import { allOf, drop, type TypedKey } from "../../../typed/store";
import type { ProcedureText } from "../../procedures";

/** What was drawn in one window and has not reached the draft, with what it was drawn on: by that it is seen whether the draft is still that. */
export interface KeptText {
  readonly text: string;
  /** Tells one text of the procedure from another. */
  readonly base: string;
  readonly baseText: string;
}

/** One that lies in this browser. */
export interface TextHere {
  readonly key: TypedKey;
  readonly kept: KeptText;
  /** ISO 8601. */
  readonly at: string;
}

/** A text of the procedure as the service has it. */
export function baseOf({ version, stamp }: Pick<ProcedureText, "version" | "stamp">): string {
  return stamp ?? `v${version.version}`;
}

/** Each window keeps its own: none writes over what another one keeps. */
export const keyOf = (person: string, definitionId: string, session: string): TypedKey => ({
  person,
  of: `procedure/${definitionId}/${session}`,
  where: "browser",
});

/** What lies here of a procedure, the newest first. */
export function textsHere(person: string, definitionId: string): readonly TextHere[] {
  return allOf(keyOf(person, definitionId, ""))
    .flatMap(({ key, kept: { value, at } }) => {
      const kept = readKept(value);
      return kept ? [{ key, kept, at: new Date(at).toISOString() }] : [];
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

export function forgetText({ key }: TextHere): void {
  drop(key);
}

export function readKept(value: unknown): KeptText | null {
  const { text, base, baseText } = (value ?? {}) as Partial<KeptText>;
  if (typeof text !== "string" || typeof base !== "string" || typeof baseText !== "string") return null;
  return isReadable(text) && isReadable(baseText) ? { text, base, baseText } : null;
}

function isReadable(text: string): boolean {
  try {
    readElsa(text);
    return true;
  } catch {
    return false;
  }
}

export function textOf(definition: unknown): string {
  return writeElsa(documentOf(definition));
}

export function documentOf(definition: unknown): FlowDocument {
  return readElsa(JSON.stringify(definition));
}
