import { classesOf } from "../../parts/looks/classes";
import styles from "./row.module.css";

/** One row of a list of the inbox, and what stands in it. */
export const row = classesOf(styles);
