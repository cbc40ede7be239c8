import { useLocation, useOutletContext } from "react-router";
import type { TaskKey } from "../shown/taskKey";

/** The id of the pane beside the list. */
export const readingPane = "reading-pane";

/** What is open without that anybody asked for it. */
export const unasked = { unasked: true };

/** Whether the task before one was opened for one. */
export function useUnasked(): boolean {
  const state = useLocation().state as Partial<typeof unasked> | null;
  return state?.unasked === true;
}

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
