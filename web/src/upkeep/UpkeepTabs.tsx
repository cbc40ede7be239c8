import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { LinkTabs } from "../parts/LinkTabs";

const pages = { handover: "/handover", proof: "/proof", state: "/system" } as const;

/** The pages of this place. */
export function UpkeepTabs() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const tabs = Object.entries(pages).map(([key, to]) => ({ key, to, label: t(`upkeep.${key}.title`) }));
  return (
    <LinkTabs label={t("upkeep.pages")} tabs={tabs} here={tabs.find(({ to }) => pathname.startsWith(to))?.key ?? ""} />
  );
}
