import { asObject, usePreference } from "../session/preferences";

/** A named filter: what the address says behind the question mark. */
export interface SavedFilter {
  readonly name: string;
  readonly search: string;
}

/** Characters that the name of a saved filter may have. */
export const longestFilterName = 40;

export function useSavedFilters(area: string) {
  const { value, save } = usePreference(`${area}.filters`);
  return {
    filters: filtersIn(value),
    add: (filter: SavedFilter) => {
      save((now) => [...filtersIn(now).filter((other) => other.name !== filter.name), filter]);
    },
    remove: (name: string) => {
      save((now) => filtersIn(now).filter((other) => other.name !== name));
    },
  };
}

function filtersIn(value: unknown): SavedFilter[] {
  return Array.isArray(value) ? value.filter(isSavedFilter) : [];
}

function isSavedFilter(value: unknown): value is SavedFilter {
  const { name, search } = asObject(value);
  return typeof name === "string" && typeof search === "string";
}
