import { useOutletContext } from "react-router";
import type { TaskKey } from "../shown/taskKey";

/** What the reading pane asks of the list beside it. */
export interface ListBeside {
  /** Back to the list, on a phone. */
  readonly back: () => void;
  /** Opens what comes after a task that is done. */
  readonly follow: (done: TaskKey) => void;
}

export function useListBeside(): ListBeside {
  return useOutletContext<ListBeside>();
}
