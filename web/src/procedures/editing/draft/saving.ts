import { toElsa, writeElsa, type FlowDocument } from "@caseflow/designer";
import { useRef, useState } from "react";
import { answer, api } from "../../../api/client";
import { isConflict } from "../../../api/problem";
import type { ProcedureText } from "../../procedures";
import { baseOf, textOf } from "./keptText";
import { tellOtherWindows } from "./useEditing";

/** The text that the service has of this window. */
interface Base {
  readonly base: string;
  readonly stamp: string | null;
  readonly text: string;
}

/** One save after the other: each has to know the stamp that the one before made. */
export function useSaving(read: ProcedureText, session: string) {
  const { definitionId } = read.version;
  const [begun] = useState<Base>(() => ({ base: baseOf(read), stamp: read.stamp, text: textOf(read.definition) }));
  const last = useRef(begun);
  // Stamps of drafts that are this window's own; null where there was none, or it was published from here.
  const [own, setOwn] = useState<ReadonlySet<string | null>>(() => new Set([read.stamp]));
  const [lost, lose] = useState(false);
  const save = async (document: FlowDocument) => {
    try {
      const saved = await put(definitionId, document, last.current.stamp, session);
      last.current = { base: saved.stamp, stamp: saved.stamp, text: writeElsa(document) };
      setOwn((before) => new Set([...before, saved.stamp]));
      lose(false);
      tellOtherWindows(definitionId);
      return saved.savedAt;
    } catch (problem) {
      if (isConflict(problem)) {
        lose(true);
        // Who has it now is asked at once, here as well.
        tellOtherWindows(definitionId);
      }
      throw problem;
    }
  };
  const gone = () => {
    setOwn((before) => new Set([...before, null]));
  };
  return { save, last, own, lost, gone, hasDraft: read.stamp !== null || own.size > 1 };
}

export type Saving = ReturnType<typeof useSaving>;

export function put(definitionId: string, document: FlowDocument, stamp: string | null, session: string | null) {
  return answer(
    api.PUT("/api/procedures/{definitionId}/draft", {
      params: { path: { definitionId } },
      body: { definition: toElsa(document), stamp, session },
    }),
  );
}
