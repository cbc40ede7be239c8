import type { KeyActs } from "../../parts/keys";

const pageStep = 8;

/** The keys that move in a list of the inbox, the same in each. */
export function moveKeys(move: (by: number) => () => void, count: number): KeyActs {
  return {
    ArrowDown: move(1),
    j: move(1),
    ArrowUp: move(-1),
    k: move(-1),
    PageDown: move(pageStep),
    PageUp: move(-pageStep),
    Home: move(-count),
    End: move(count),
  };
}
