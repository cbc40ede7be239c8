/** What was typed and not yet handed in, kept in this browser. */
export interface BrowserDraft<Values> {
  readonly values: Values;
  /** ISO 8601. */
  readonly savedAt: string;
}

interface Form<Values> {
  /** Names the form in the browser's store. */
  readonly name: string;
  /** What was kept, perhaps by another version: what does not fit is left out. */
  readonly read: (kept: unknown) => Values;
  readonly isEmpty: (values: Values) => boolean;
}

/** The drafts of a form in this browser, one for each person. */
export function browserDraftsOf<Values>({ name, read, isEmpty }: Form<Values>) {
  const keyOf = (person: string) => `caseflow.${name}.${person}`;
  const drop = (person: string) => {
    localStorage.removeItem(keyOf(person));
  };
  return {
    read: (person: string): BrowserDraft<Values> | null => {
      const kept = parsed(localStorage.getItem(keyOf(person)));
      const values = read(kept?.values);
      return isEmpty(values) || typeof kept?.savedAt !== "string" ? null : { values, savedAt: kept.savedAt };
    },
    /** Keeps what was typed; nothing typed is not kept. Answers when it was kept, null when it was not. */
    keep: (person: string, values: Values, now: Date): string | null => {
      if (isEmpty(values)) {
        drop(person);
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
    },
    drop,
  };
}

function parsed(kept: string | null): { readonly values?: unknown; readonly savedAt?: unknown } | null {
  try {
    return JSON.parse(kept ?? "null") as { readonly values?: unknown; readonly savedAt?: unknown } | null;
  } catch {
    return null;
  }
}
