import { classesOf } from "./classes";
import styles from "./page.module.css";

/** The room around what a page shows. */
export const page = classesOf(styles)("page");
