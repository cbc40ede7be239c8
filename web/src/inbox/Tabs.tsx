import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { countsQuery } from "./inbox";
import { useKeys } from "../parts/keys";
import { LinkTabs } from "../parts/LinkTabs";
import { tabs, useInboxView, writeView, type Tab } from "./view";

/** 待办, 日程, 已办, 抄送我 and 我发起: each a list with its own address. */
export function Tabs() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab: here } = useInboxView();
  const counts = useQuery(countsQuery).data;
  const numbers: Partial<Record<Tab, number>> = counts
    ? { open: counts.overdue + counts.today + counts.soon + counts.ample, copies: counts.unreadCopies }
    : {};
  useKeys(Object.fromEntries(tabs.map((tab, at) => [String(at + 1), () => void navigate(addressOf(tab))])));
  return (
    <LinkTabs
      label={t("inbox.tabs.label")}
      here={here}
      tabs={tabs.map((tab) => ({
        key: tab,
        to: addressOf(tab),
        label: t(`inbox.tabs.${tab}`),
        count: numbers[tab],
      }))}
    />
  );
}

/** A list from its beginning, with nothing in the pane: what was open there belongs to another list. */
function addressOf(tab: Tab) {
  return { pathname: "/", search: writeView({ tab, filter: {}, sort: "Due" }).toString() };
}
