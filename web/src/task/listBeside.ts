import { useOutletContext } from "react-router";
import type { TaskKey } from "../shown/taskKey";

/** What the reading pane asks of the list beside it. */
export interface ListBeside {
  /** Back to the list, on a phone. */
  readonly back: () => void;
  /** Which of how many one after the other this is, from 1; null where it is alone. */
  readonly place: { readonly at: number; readonly of: number; readonly more: boolean } | null;
  /** Puts the task off and opens the next; undefined where there is none. */
  readonly skip: (() => void) | undefined;
  /** Opens what comes after a task that is done: one's own of the same case, else the next of the list. */
  readonly follow: (done: TaskKey, own?: TaskKey | null) => void;
}

export function useListBeside(): ListBeside {
  return useOutletContext<ListBeside>();
}
