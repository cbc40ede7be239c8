import type { TaskKey } from "../../../api/inbox";
import type { FieldValues } from "../../../api/schemas";

/** Where what was typed lies until the service has it. */
export interface Unsaved {
  readonly read: () => FieldValues | null;
  readonly put: (fields: FieldValues) => void;
  readonly drop: () => void;
}

/** Of one person's task, in this window: whoever reloads a page is faster than the service. */
export function unsavedOf(person: string, { caseId, visit, seq }: TaskKey): Unsaved {
  const key = `caseflow.unsaved.${person}.${caseId}/${visit}/${seq}`;
  return {
    read: () => {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? "null") as FieldValues | null;
      } catch {
        return null;
      }
    },
    put: (fields) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(fields));
      } catch {
        // The browser's store is full or closed; the service gets it all the same.
      }
    },
    drop: () => {
      sessionStorage.removeItem(key);
    },
  };
}
