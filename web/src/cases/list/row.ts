import { classesOf } from "../../parts/looks/classes";
import styles from "./row.module.css";

/** The cells of a line of the list, its head included. */
export const row = classesOf(styles);
