import { useLocation } from "react-router";

/**
 * Which row stood at the top of a list when it was left, by the list's entry in the history: Back finds the list as it was, a link
 * to it begins anew. Kept as long as the pages that were loaded, which go with the tab as well.
 */
const places = new Map<string, number>();

/** Where the list shown begins, as a row and the part of it that is out of sight. */
export function useLeftPlace() {
  const { key: entry } = useLocation();
  return {
    start: places.get(entry) ?? 0,
    onTop: (row: number) => {
      places.set(entry, row);
    },
  };
}
