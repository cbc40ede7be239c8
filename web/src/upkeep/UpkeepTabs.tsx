import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { classesOf } from "../parts/looks/classes";
import styles from "./Upkeep.module.css";

const css = classesOf(styles);

const pages = ["/handover", "/proof"] as const;

/** The pages of this place. */
export function UpkeepTabs() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <nav className={css("tabs")} aria-label={t("upkeep.pages")}>
      {pages.map((path) => (
        <Link key={path} to={path} aria-current={pathname.startsWith(path) ? "page" : undefined}>
          {t(path === "/handover" ? "upkeep.handover.title" : "upkeep.proof.title")}
        </Link>
      ))}
    </nav>
  );
}
