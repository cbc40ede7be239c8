import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingRows } from "../../parts/Loading";
import { classesOf } from "../../parts/looks/classes";
import { page } from "../../parts/looks/page";
import { pane } from "../../parts/looks/pane";
import { PageTitle } from "../../parts/PageTitle";
import { useMe } from "../../session/session";
import { useMoments } from "../../time/useMoments";
import { UpkeepTabs } from "../UpkeepTabs";
import { StateLine } from "./StateLine";
import { systemStateQuery, type SystemLine } from "./state";
import styles from "./SystemPage.module.css";

const css = classesOf(styles);

/** 系统状态: what runs by itself, one line each. */
export default function SystemPage() {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { rights } = useMe();
  const state = useQuery(systemStateQuery);
  return (
    <div className={page}>
      <PageTitle title={t("upkeep.state.title")}>
        <UpkeepTabs />
      </PageTitle>
      {state.isPending && <LoadingRows />}
      {state.isError && !state.data && <ErrorState problem={state.error} onRetry={() => void state.refetch()} />}
      {state.data && (
        <section className={pane} aria-label={t("upkeep.state.title")}>
          <div className={css("head")}>
            <span role="status">{t(...summaryOf(state.data.lines))}</span>
            <span className={css("read")}>{t("upkeep.state.read", { time: moment(state.data.at) })}</span>
            <Button size="small" loading={state.isFetching} onClick={() => void state.refetch()}>
              {t("upkeep.state.again")}
            </Button>
          </div>
          <ul className={css("lines")}>
            {state.data.lines.map((line) => (
              <StateLine key={line.part} line={line} rights={rights} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function summaryOf(lines: readonly SystemLine[]) {
  const count = lines.filter(({ light }) => light !== "Well").length;
  return count === 0 ? (["upkeep.state.allWell"] as const) : (["upkeep.state.notWell", { count }] as const);
}
