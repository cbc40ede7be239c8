import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { classesOf } from "../parts/looks/classes";
import styles from "./Upkeep.module.css";

const css = classesOf(styles);

const pages = [
  ["/handover", "handover"],
  ["/proof", "proof"],
  ["/system", "state"],
] as const;

/** The pages of this place. */
export function UpkeepTabs() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <nav className={css("tabs")} aria-label={t("upkeep.pages")}>
      {pages.map(([path, key]) => (
        <Link key={path} to={path} aria-current={pathname.startsWith(path) ? "page" : undefined}>
          {t(`upkeep.${key}.title`)}
        </Link>
      ))}
    </nav>
  );
}
