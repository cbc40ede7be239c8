import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EscalationMark, Level, Route } from "../api/schemas";
import { markWeight } from "./markWeight";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import styles from "./Tags.module.css";

const css = classesOf(styles);

const weights = { One: "one", Two: "two", Three: "three" } as const satisfies Readonly<Record<Level, string>>;

interface TagProps {
  readonly weight: (typeof weights)[Level] | "route";
  readonly children: ReactNode;
}

/** A word in a frame of the colour of its weight. */
export function Tag({ weight, children }: TagProps) {
  return <span className={css("tag", weight)}>{children}</span>;
}

/** 响应级别 in a frame of its colour; nothing while it is not decided. */
export function LevelTag({ level }: { readonly level: Level | null }) {
  const { t } = useTranslation();
  return level && <Tag weight={weights[level]}>{t(`shown.level.${level}`)}</Tag>;
}

/** 办理路线; nothing while it is not decided. */
export function RouteTag({ route }: { readonly route: Route | null }) {
  const { t } = useTranslation();
  return route && <Tag weight="route">{t(`shown.route.${route}`)}</Tag>;
}

/** Which rung of the ladder was reached; nothing below the first. */
export function MarkTag({ mark }: { readonly mark: EscalationMark }) {
  const { t } = useTranslation();
  return mark === "None" ? null : (
    <span className={`${css("tag")} ${tone(markWeight(mark)) ?? ""}`}>{t(`shown.mark.${mark}`)}</span>
  );
}
