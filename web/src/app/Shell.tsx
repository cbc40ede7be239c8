import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { LoadingPane } from "../parts/Loading";
import { HelpSheet } from "./HelpSheet";
import { useKeys } from "../parts/keys";
import { LineNotice } from "./LineNotice";
import { useLive } from "./line/live";
import { BottomBar, SideBar } from "./PlaceBars";
import { IdleNotice } from "../session/IdleNotice";
import { useMay, useMe } from "../session/session";
import { TopBar } from "./top/TopBar";
import { TabSign } from "./TabSign";
import { classesOf } from "../parts/looks/classes";
import styles from "./Shell.module.css";

const css = classesOf(styles);

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  const { code } = useMe();
  const line = useLive(useMay("read-cases") ? code : null);
  const [help, setHelp] = useState(false);
  const openHelp = () => {
    setHelp(true);
  };
  useKeys({ "?": openHelp });
  return (
    <div className={css("shell")}>
      <a className={css("skip")} href="#page">
        {t("app.skip")}
      </a>
      <TopBar onHelp={openHelp} />
      <TabSign />
      <SideBar />
      <main id="page" className={css("page")} tabIndex={-1}>
        <LineNotice line={line} />
        <IdleNotice />
        <Suspense fallback={<LoadingPane />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar />
      <HelpSheet
        open={help}
        onClose={() => {
          setHelp(false);
        }}
      />
    </div>
  );
}
