import { readElsa, toElsa, writeElsa, type FlowDocument } from "@caseflow/designer";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { answer, api } from "../../api/client";
import { Problem } from "../../api/problem";
import { useTyped } from "../../typed/useTyped";
import { proceduresKey, type ProcedureText } from "../procedures";
import { useEditing } from "./useEditing";

export type KeptDraft = ReturnType<typeof useKeptDraft>;

/**
 * The draft of a procedure as one draws: in this browser a moment after a change and at once when the page is left, at the service when the drawing rests. Each save names
 * the stamp of the one before, so that nobody's work is overwritten unseen.
 */
export function useKeptDraft(person: string, { version, stamp }: ProcedureText) {
  const { definitionId } = version;
  const editing = useEditing(definitionId, person);
  const { save, hasDraft, conflict } = useSaving(definitionId, stamp, editing.session);
  const { keep, before, state, forget } = useTyped<FlowDocument>({
    key: { person, of: `procedure/${definitionId}`, where: "browser" },
    fit: (text) => (typeof text === "string" ? readIn(text) : null),
    isNothing: () => false,
    write: writeElsa,
    service: { savedAt: version.publishedAt ?? version.savedAt, save },
  });
  const readAnew = useReadingAnew(definitionId, forget);
  return {
    ...editing,
    before,
    state,
    keep,
    hasDraft,
    conflict,
    readAnew,
    forget,
  };
}

function useReadingAnew(definitionId: string, forget: () => void) {
  const cache = useQueryClient();
  return () => {
    forget();
    void cache.resetQueries({ queryKey: [...proceduresKey, definitionId] });
  };
}

/** One save after the other: each has to know the stamp that the one before made. */
function useSaving(definitionId: string, stamp: string | null, session: string) {
  const last = useRef(stamp);
  const [hasDraft, setHasDraft] = useState(stamp !== null);
  const [conflict, setConflict] = useState<string | null>(null);
  const put = (document: FlowDocument) =>
    answer(
      api.PUT("/api/procedures/{definitionId}/draft", {
        params: { path: { definitionId } },
        body: { definition: toElsa(document), stamp: last.current, session },
      }),
    );
  const save = async (document: FlowDocument) => {
    try {
      const saved = await put(document);
      last.current = saved.stamp;
      setHasDraft(true);
      setConflict(null);
      return saved.savedAt;
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 409) setConflict(problem.message);
      throw problem;
    }
  };
  return { save, hasDraft, conflict };
}

function readIn(text: string): FlowDocument | null {
  try {
    return readElsa(text);
  } catch {
    return null;
  }
}
