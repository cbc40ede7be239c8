import { classesOf } from "./classes";
import styles from "./pane.module.css";

/** A white pane with a hairline around it. */
export const pane = classesOf(styles)("pane");
