import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { answer, api } from "../api/client";
import { isConflict, type Problem } from "../api/problem";
import { useTyped } from "../typed/useTyped";
import { useHistory, type Written } from "./history";
import { tableOf, toService, type RuleTable } from "./model/table";
import { rulesKey, type CheckedTable, type TableText } from "./rules";

export type KeptTable = ReturnType<typeof useKeptTable>;

/**
 * A table as one writes it: in this browser at every change, at the service a moment after the last one. Each save names the stamp of the one
 * before, so that nobody's rules are overwritten unseen.
 */
export function useKeptTable(person: string, read: TableText) {
  const saving = useSaving(read);
  const typed = useTyped<Written>({
    key: { person, of: `rules/${read.table}`, where: "browser" },
    fit: (kept) => (isWritten(kept) ? kept : null),
    isNothing: () => false,
    service: { savedAt: read.versions[0]?.at ?? null, save: saving.save, isRefusal: isConflict },
  });
  const { before, keep, forget, state } = typed;
  const { settle: begin } = saving;
  const [first] = useState<Written>(() => before ?? writtenOf(read));
  const history = useHistory(first);
  const { now } = history;
  const lastRef = useKept(now, keep, first);
  const readAnew = useReadingAnew(read.table, forget);
  const { change } = history;
  /** What is written here goes on top of the newest and is saved so; like every change it can be taken back. */
  const putOnTop = (newest: TableText, together: Written) => {
    begin(newest);
    lastRef.current = together;
    change(together);
    keep(together);
  };
  const setTable = useCallback(
    (to: RuleTable) => {
      change({ ...lastRef.current, table: to });
    },
    [change, lastRef],
  );
  return { ...history, ...saving, setTable, state, forget, readAnew, putOnTop };
}

/** Keeps every change; answers with what was kept last. */
function useKept(now: Written, keep: (written: Written) => void, first: Written) {
  const last = useRef(first);
  useEffect(() => {
    if (now === last.current) return;
    last.current = now;
    keep(now);
  }, [now, keep]);
  return last;
}

function useReadingAnew(table: string, forget: () => void) {
  const cache = useQueryClient();
  return useCallback(() => {
    forget();
    void cache.resetQueries({ queryKey: [...rulesKey, "one", table] });
  }, [cache, forget, table]);
}

/** One save after the other: each has to know the stamp that the one before made. */
function useSaving(read: TableText) {
  const at = useRef({ stamp: read.stamp, base: writtenOf(read) });
  const [saved, setSaved] = useState<Saved>({ checked: read.checked, of: null });
  const [hasDraft, setHasDraft] = useState(read.stamp !== null);
  const [conflict, setConflict] = useState<Problem | null>(null);
  const save = async (written: Written) => {
    try {
      const answered = await saveDraft(read.table, written, at.current.stamp);
      at.current = { stamp: answered.stamp, base: written };
      setSaved({ checked: answered.checked, of: written.table });
      setHasDraft(true);
      setConflict(null);
      return answered.savedAt;
    } catch (problem) {
      if (isConflict(problem)) setConflict(problem);
      throw problem;
    }
  };
  /** From here on the newest is what one writes on. */
  const settle = (newest: TableText) => {
    at.current = { stamp: newest.stamp, base: writtenOf(newest) };
    setHasDraft(newest.stamp !== null);
    setConflict(null);
  };
  return {
    ...{ save, settle, setConflict, hasDraft, conflict },
    ...{ checked: saved.checked, checkedOf: saved.of },
    ...{ stampNow: () => at.current.stamp, baseNow: () => at.current.base },
  };
}

/** What the service found in the table that was saved last; null for the one that was read. */
interface Saved {
  readonly checked: CheckedTable;
  readonly of: RuleTable | null;
}

function saveDraft(key: string, { name, table }: Written, stamp: string | null) {
  const body = { name, content: toService(table), stamp };
  return answer(api.PUT("/api/rule-tables/{table}/draft", { params: { path: { table: key } }, body }));
}

/** A table as the service has it. */
export function writtenOf({ name, content }: TableText): Written {
  return { name, table: tableOf(content) };
}

function isWritten(kept: unknown): kept is Written {
  const { name, table } = (kept ?? {}) as Partial<Written>;
  return (
    typeof name === "string" && Array.isArray(table?.rows) && Array.isArray(table.columns) && Array.isArray(table.tests)
  );
}
