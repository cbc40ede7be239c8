import { classesOf } from "./classes";
import styles from "./only.module.css";

/** Where something is alone: on paper, on the screen, on a phone, where there is room, where there are keys, or for screen readers. */
export type Place = "paper" | "screen" | "phone" | "wide" | "keys" | "heard";

const css = classesOf(styles);

/** Shows something in one place only. */
export function only(place: Place): string {
  return css(place);
}
