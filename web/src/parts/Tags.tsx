import { useTranslation } from "react-i18next";
import type { EscalationMark } from "../api/casePage";
import type { Level, Route } from "../api/schemas";
import { markWeight } from "./markWeight";
import "./lights.css";

/** 响应级别 in a frame of its colour; nothing while it is not decided. */
export function LevelTag({ level }: { readonly level: Level | null }) {
  const { t } = useTranslation();
  return level && <span className={`tag ${level.toLowerCase()}`}>{t(`parts.level.${level}`)}</span>;
}

/** 办理路线; nothing while it is not decided. */
export function RouteTag({ route }: { readonly route: Route | null }) {
  const { t } = useTranslation();
  return route && <span className="tag route">{t(`parts.route.${route}`)}</span>;
}

/** Which rung of the ladder was reached; nothing below the first. */
export function MarkTag({ mark }: { readonly mark: EscalationMark }) {
  const { t } = useTranslation();
  return mark === "None" ? null : <span className={`tag ${markWeight(mark) ?? ""}`}>{t(`case.mark.${mark}`)}</span>;
}
