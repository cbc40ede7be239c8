import { readElsa, writeElsa, type FlowDocument } from "@caseflow/designer";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { isConflict } from "../../../api/problem";
import { bringToService } from "../../../typed/open";
import { drop } from "../../../typed/store";
import { useTyped } from "../../../typed/useTyped";
import { proceduresKey, type ProcedureText } from "../../procedures";
import { baseOf, keyOf, readKept, textsHere, type KeptText, type TextHere } from "./keptText";
import { useSaving, type Saving } from "./saving";
import { useEditing } from "./useEditing";

export type KeptDraft = ReturnType<typeof useKeptDraft>;

/**
 * The draft of a procedure as one draws: in this browser a moment after a change and at once when the page is left, at the service when
 * the drawing rests. Each save names the stamp of the one before, so that nobody's work is overwritten unseen; what the service refuses
 * stays here until it is decided on.
 */
export function useKeptDraft(person: string, read: ProcedureText) {
  const { definitionId } = read.version;
  const editing = useEditing(definitionId, person);
  const saving = useSaving(read, editing.session);
  const { keep, keepText, state, forget } = useTexts(person, read, editing.session, saving);
  const here = useTextsHere(person, read, keepText);
  const readAnew = useReadingAnew(definitionId);
  const behind = useBehind(editing.editing, saving, state.kind);
  useGoingOn(editing.editing?.holds, saving.lost && !behind);
  return {
    ...{ ...editing, ...here, state, keep, hasDraft: saving.hasDraft, lost: saving.lost, behind, readAnew },
    /** What of it is in no draft yet. */
    unsaved: state.kind === "refused" || state.kind === "failed",
    /** The text that the service has of this window: its stamp is null where there is no draft. */
    now: saving.last,
    forget: () => {
      forget();
      saving.gone();
    },
  };
}

/** What is drawn, with what it is drawn on. It is written as a text when the drawing rests. */
interface Drawn extends Omit<KeptText, "text"> {
  readonly document: FlowDocument;
}

function drawnIn({ text, ...on }: KeptText): Drawn {
  return { document: readElsa(text), ...on };
}

function drawnBefore(kept: unknown): Drawn | null {
  const text = readKept(kept);
  return text && drawnIn(text);
}

/** What is drawn in this browser a moment after each change, and at the service after a rest. */
function useTexts(person: string, { version }: ProcedureText, session: string, { save, last }: Saving) {
  const {
    keep: keepDrawn,
    state,
    forget,
  } = useTyped<Drawn>({
    key: keyOf(person, version.definitionId, session),
    fit: drawnBefore,
    isNothing: () => false,
    write: ({ document, ...on }): KeptText => ({ text: writeElsa(document), ...on }),
    service: {
      savedAt: version.publishedAt ?? version.savedAt,
      save: ({ document }) => save(document),
      isRefusal: isConflict,
    },
  });
  const keep = useCallback(
    (document: FlowDocument) => {
      keepDrawn({ document, base: last.current.base, baseText: last.current.text });
    },
    [keepDrawn, last],
  );
  const keepText = useCallback(
    (text: KeptText) => {
      keepDrawn(drawnIn(text));
    },
    [keepDrawn],
  );
  return { keep, keepText, state, forget };
}

/** What lies here from before: what was drawn on the text that is opened goes on, all else waits to be decided on. */
function useTextsHere(person: string, read: ProcedureText, keep: (text: KeptText) => void) {
  const [found] = useState(() => textsHere(person, read.version.definitionId));
  const [mine] = useState(() => found.find(({ kept }) => kept.base === baseOf(read)) ?? null);
  const [asides, setAsides] = useState<readonly TextHere[]>(() => found.filter((one) => one !== mine));
  useEffect(() => {
    if (!mine) return;
    keep(mine.kept);
    drop(mine.key);
  }, [mine, keep]);
  const giveUp = (one: TextHere) => {
    drop(one.key);
    setAsides((before) => before.filter((other) => other !== one));
  };
  return { before: mine ? readElsa(mine.kept.text) : null, aside: asides[0] ?? null, giveUp };
}

function useReadingAnew(definitionId: string) {
  const cache = useQueryClient();
  return () => {
    void cache.resetQueries({ queryKey: [...proceduresKey, definitionId] });
  };
}

/** Whether the draft at the service is another one than here: somebody saved, published or deleted it. */
function useBehind(
  editing: ReturnType<typeof useEditing>["editing"],
  { own }: Pick<Saving, "own">,
  state: string,
): boolean {
  return editing !== undefined && state !== "saving" && !own.has(editing.draft?.stamp ?? null);
}

/** Whoever holds the draft again saves what was refused before. */
function useGoingOn(holds: boolean | undefined, waits: boolean) {
  const held = useRef(holds);
  useEffect(() => {
    if (held.current === false && holds === true && waits) void bringToService();
    held.current = holds;
  }, [holds, waits]);
}
