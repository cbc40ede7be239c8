/** A filter that somebody gave a name; the address is that of the list. */
export interface SavedFilter {
  readonly name: string;
  readonly address: string;
}

const most = 30;

/** What is kept is read with care: another version of the client may have written it. */
export function readSaved(kept: unknown): readonly SavedFilter[] {
  return Array.isArray(kept) ? kept.filter(isSaved) : [];
}

/** Adds a filter; one of the same name is replaced, and of too many the oldest goes. */
export function withSaved(saved: readonly SavedFilter[], filter: SavedFilter): readonly SavedFilter[] {
  return [...withoutSaved(saved, filter.name), filter].slice(-most);
}

export function withoutSaved(saved: readonly SavedFilter[], name: string): readonly SavedFilter[] {
  return saved.filter((filter) => filter.name !== name);
}

function isSaved(value: unknown): value is SavedFilter {
  if (typeof value !== "object" || value === null) return false;
  const { name, address } = value as Partial<Record<keyof SavedFilter, unknown>>;
  return typeof name === "string" && typeof address === "string";
}
