import { classesOf } from "./classes";
import styles from "./segments.module.css";

/** Of choices in a row (`Segmented`): those that have no room in the line stand in the next one. */
export const segments = classesOf(styles)("segments");
