import { readElsa, toElsa, writeElsa, type FlowDocument } from "@caseflow/designer";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { answer, api } from "../../api/client";
import { Problem } from "../../api/problem";
import { useTyped } from "../../typed/useTyped";
import { proceduresKey, type ProcedureText } from "../procedures";
import { useEditing } from "./useEditing";

export type KeptDraft = ReturnType<typeof useKeptDraft>;

/**
 * The draft of a procedure as one draws: in this browser at every change, at the service a moment after the last one. Each save names
 * the stamp of the one before, so that nobody's work is overwritten unseen.
 */
export function useKeptDraft(person: string, read: ProcedureText) {
  const { version, stamp } = read;
  const { definitionId } = version;
  const [hasDraft, setHasDraft] = useState(stamp !== null);
  const [conflict, setConflict] = useState<string | null>(null);
  const { editing, session, takeOver } = useEditing(definitionId);
  const save = useSaving(definitionId, stamp, session);
  const typed = useTyped<string>({
    key: { person, of: `procedure/${definitionId}`, where: "browser" },
    fit: (text) => (typeof text === "string" && isReadable(text) ? text : null),
    isNothing: (text) => text === "",
    service: {
      savedAt: version.publishedAt ?? version.savedAt,
      save: async (text) => {
        try {
          const savedAt = await save(readElsa(text));
          setHasDraft(true);
          setConflict(null);
          return savedAt;
        } catch (problem) {
          if (problem instanceof Problem && problem.status === 409) setConflict(problem.message);
          throw problem;
        }
      },
    },
  });
  const { keep: keepText, before, state, forget } = typed;
  const keep = useCallback(
    (document: FlowDocument) => {
      keepText(writeElsa(document));
    },
    [keepText],
  );
  const cache = useQueryClient();
  const readAnew = () => {
    forget();
    void cache.resetQueries({ queryKey: [...proceduresKey, definitionId] });
  };
  const found = before === null ? null : readElsa(before);
  return { before: found, state, keep, hasDraft, conflict, editing, takeOver, readAnew, forget, session };
}

/** One save after the other: each has to know the stamp that the one before made. */
function useSaving(definitionId: string, stamp: string | null, session: string) {
  const last = useRef(stamp);
  return async (document: FlowDocument) => {
    const saved = await answer(
      api.PUT("/api/procedures/{definitionId}/draft", {
        params: { path: { definitionId } },
        body: { definition: toElsa(document), stamp: last.current, session },
      }),
    );
    last.current = saved.stamp;
    return saved.savedAt;
  };
}

function isReadable(text: string): boolean {
  try {
    readElsa(text);
    return true;
  } catch {
    return false;
  }
}
