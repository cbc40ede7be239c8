import type { FieldValues } from "../api/schemas";
import type { TaskKey } from "../shown/taskKey";

/** Where what was typed lies until the service has it. */
export interface Unsaved {
  /** @param saved when the service kept a draft (ISO 8601): one that was kept since, on another machine, is not overruled. */
  readonly read: (saved: string | null) => FieldValues | null;
  readonly put: (fields: FieldValues) => void;
  readonly drop: () => void;
}

interface Kept {
  readonly fields: FieldValues;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly at: number;
}

/** What clocks of an office differ by, and a save takes. */
const alike = 60_000;

/** Of one person's task, in this window: whoever reloads a page is faster than the service. */
export function unsavedOf(person: string, { caseId, visit, seq }: TaskKey): Unsaved {
  const key = `caseflow.unsaved.${person}.${caseId}/${visit}/${seq}`;
  return {
    read: (saved) => {
      try {
        const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as Kept | null;
        return kept && !(saved && Date.parse(saved) > kept.at + alike) ? kept.fields : null;
      } catch {
        return null;
      }
    },
    put: (fields) => {
      try {
        sessionStorage.setItem(key, JSON.stringify({ fields, at: Date.now() } satisfies Kept));
      } catch {
        // The browser's store is full or closed; the service gets it all the same.
      }
    },
    drop: () => {
      sessionStorage.removeItem(key);
    },
  };
}
