import { isEmpty, readValues, type RegisterValues } from "./registerValues";

/** What was entered and not yet registered, kept in this browser for the person who entered it. */
export interface RegisterDraft {
  readonly values: RegisterValues;
  /** ISO 8601. */
  readonly savedAt: string;
}

function keyOf(person: string): string {
  return `caseflow.register.${person}`;
}

export function readDraft(person: string): RegisterDraft | null {
  const kept = localStorage.getItem(keyOf(person));
  if (!kept) return null;
  try {
    const { values, savedAt } = JSON.parse(kept) as Partial<Record<keyof RegisterDraft, unknown>>;
    const read = readValues(values);
    return isEmpty(read) || typeof savedAt !== "string" ? null : { values: read, savedAt };
  } catch {
    return null;
  }
}

/** Keeps what was entered; nothing entered is not kept. Answers when it was kept, null when it was not. */
export function keepDraft(person: string, values: RegisterValues, now: Date): string | null {
  if (isEmpty(values)) {
    dropDraft(person);
    return null;
  }
  const savedAt = now.toISOString();
  try {
    localStorage.setItem(keyOf(person), JSON.stringify({ values, savedAt }));
    return savedAt;
  } catch {
    // The browser's store is full or closed: the page says that no draft is kept by showing no time.
    return null;
  }
}

export function dropDraft(person: string) {
  localStorage.removeItem(keyOf(person));
}
