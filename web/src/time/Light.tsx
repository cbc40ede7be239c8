import type { ReactNode } from "react";
import type { DueLight } from "../api/schemas";
import { classesOf } from "../parts/looks/classes";
import { tone, type Tone } from "../parts/looks/tone";
import styles from "./Light.module.css";

const css = classesOf(styles);

const tones: Readonly<Record<DueLight, Tone>> = { Overdue: "bad", Today: "warn", Soon: "quiet", Ample: "quiet" };

/** Words in the colour of how pressing they are. */
export function Light({ light, children }: { readonly light: DueLight; readonly children: ReactNode }) {
  return <span className={`${css("light")} ${tone(tones[light])}`}>{children}</span>;
}
