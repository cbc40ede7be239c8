import { useTranslation } from "react-i18next";
import type { EscalationMark, Level, Route } from "../api/schemas";
import { markWeight } from "./markWeight";
import "../time/lights.css";

/** 响应级别 in a frame of its colour; nothing while it is not decided. */
export function LevelTag({ level }: { readonly level: Level | null }) {
  const { t } = useTranslation();
  return level && <span className={`tag ${level.toLowerCase()}`}>{t(`shown.level.${level}`)}</span>;
}

/** 办理路线; nothing while it is not decided. */
export function RouteTag({ route }: { readonly route: Route | null }) {
  const { t } = useTranslation();
  return route && <span className="tag route">{t(`shown.route.${route}`)}</span>;
}

/** Which rung of the ladder was reached; nothing below the first. */
export function MarkTag({ mark }: { readonly mark: EscalationMark }) {
  const { t } = useTranslation();
  return mark === "None" ? null : <span className={`tag ${markWeight(mark) ?? ""}`}>{t(`shown.mark.${mark}`)}</span>;
}
