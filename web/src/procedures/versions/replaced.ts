import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
import { drop, keep, read, type TypedKey } from "../../typed/store";

/** The draft that a restored version took the place of, as long as nobody has changed what took it. */
export interface ReplacedDraft {
  /** Stamp of the draft that is there now. */
  readonly stamp: string;
  readonly version: number;
  /** The version that was restored. */
  readonly restored: number;
  readonly definition: Schema<"ProcedureText">["definition"];
}

const keyOf = (definitionId: string, person: string): TypedKey => ({
  person,
  of: `procedure-replaced/${definitionId}`,
  where: "browser",
});

export function replacedDraft(definitionId: string, person: string): ReplacedDraft | null {
  return (read(keyOf(definitionId, person))?.value ?? null) as ReplacedDraft | null;
}

export function forgetReplaced(definitionId: string, person: string): void {
  drop(keyOf(definitionId, person));
}

/**
 * Makes a version the draft. A draft that was there is kept in this browser, so that it can be put back.
 * @returns Whether that can be done: not when the browser's store is full or closed.
 */
export async function restore(definitionId: string, restored: number, draft: number | null, person: string) {
  const path = { definitionId };
  const replaced =
    draft === null
      ? null
      : await answer(api.GET("/api/procedures/{definitionId}", { params: { path, query: { version: draft } } }));
  const { stamp, version } = await answer(
    api.POST("/api/procedures/{definitionId}/draft/restore", {
      params: { path },
      body: { version: restored, stamp: replaced?.stamp ?? null },
    }),
  );
  if (!replaced) return true;
  const kept: ReplacedDraft = { stamp, version, restored, definition: replaced.definition };
  return keep(keyOf(definitionId, person), kept) !== null;
}

/** Puts the draft back that a restored version took the place of. */
export async function putBack(definitionId: string, { stamp, definition }: ReplacedDraft, person: string) {
  const saved = await answer(
    api.PUT("/api/procedures/{definitionId}/draft", {
      params: { path: { definitionId } },
      body: { definition, stamp },
    }),
  );
  forgetReplaced(definitionId, person);
  return saved;
}
