import { classesOf } from "./classes";
import styles from "./part.module.css";

/** A part of a reading surface, set off by a hairline from the one before. */
export const part = classesOf(styles)("part");
