import { classesOf } from "./classes";
import styles from "./tone.module.css";

export type Tone = "quiet" | "bad" | "warn" | "good";

const css = classesOf(styles);

/** The colour of what is said; none for what is said plainly. */
export function tone(of: Tone | undefined): string | undefined {
  return of && css(of);
}
