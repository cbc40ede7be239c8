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
  const last = useRef(first);
  useEffect(() => {
    if (now === last.current) return;
    last.current = now;
    keep(now);
  }, [now, keep]);
  const readAnew = useReadingAnew(read.table, forget);
  const { change } = history;
  /** What is written here goes on top of the newest and is saved so; like every change it can be taken back. */
  const putOnTop = (newest: TableText, together: Written) => {
    begin(newest);
    last.current = together;
    change(together);
    keep(together);
  };
  const setTable = useCallback(
    (to: RuleTable) => {
      change({ ...last.current, table: to });
    },
    [change],
  );
  return { ...history, ...saving, setTable, state, forget, readAnew, putOnTop };
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
  const stamp = useRef(read.stamp);
  const [saved, setSaved] = useState<{ readonly checked: CheckedTable; readonly of: RuleTable | null }>({
    checked: read.checked,
    of: null,
  });
  const [hasDraft, setHasDraft] = useState(read.stamp !== null);
  const base = useRef<Written>(writtenOf(read));
  const [conflict, setConflict] = useState<Problem | null>(null);
  const save = async ({ name, table }: Written) => {
    try {
      const answered = await answer(
        api.PUT("/api/rule-tables/{table}/draft", {
          params: { path: { table: read.table } },
          body: { name, content: toService(table), stamp: stamp.current },
        }),
      );
      stamp.current = answered.stamp;
      base.current = { name, table };
      setSaved({ checked: answered.checked, of: table });
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
    stamp.current = newest.stamp;
    base.current = writtenOf(newest);
    setHasDraft(newest.stamp !== null);
    setConflict(null);
  };
  return {
    ...{ save, settle, setConflict, hasDraft, conflict },
    ...{ checked: saved.checked, checkedOf: saved.of },
    ...{ stampNow: () => stamp.current, baseNow: () => base.current },
  };
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
