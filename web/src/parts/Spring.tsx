import { classesOf } from "./looks/classes";
import styles from "./Spring.module.css";

const css = classesOf(styles);

/** Takes the room that is left in a line, so that what follows stands at its end. */
export function Spring() {
  return <span className={css("spring")} />;
}
