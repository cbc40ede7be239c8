import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { countsQuery } from "../inbox/inbox";
import { useTabCount } from "../parts/documentTitle";
import { useMay } from "../session/session";
import { iconWith } from "./icon";

/** In the tab and in its icon: how many tasks wait, and whether one is overdue. */
export function TabSign() {
  const counts = useQuery({ ...countsQuery, enabled: useMay("read-cases") }).data;
  const open = counts ? counts.overdue + counts.today + counts.soon + counts.ample : 0;
  const late = (counts?.overdue ?? 0) > 0;
  useTabCount(open);
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>("link[rel='icon']");
    icon?.setAttribute("href", iconWith(open, late));
    return () => {
      icon?.setAttribute("href", iconWith(0, false));
    };
  }, [open, late]);
  return null;
}
