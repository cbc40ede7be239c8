import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../parts/EmptyState";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { PageTitle } from "../parts/PageTitle";
import { classesOf } from "../parts/looks/classes";
import { page } from "../parts/looks/page";
import { pane } from "../parts/looks/pane";
import { segments } from "../parts/looks/segments";
import { useMay } from "../session/session";
import { delegationsQuery } from "./delegations";
import { DelegationForm } from "./DelegationForm";
import { DelegationTable } from "./DelegationTable";
import styles from "./DelegationsPage.module.css";

const css = classesOf(styles);

/** 我的委托: who does my tasks while I am away, whose I do, and what was before. */
export default function DelegationsPage() {
  const { t } = useTranslation();
  const forOthers = useForOthers();
  const reads = useMay("read-cases");
  const [all, setAll] = useState(!reads);
  return (
    <div className={`${page} ${css("delegations")}`}>
      <PageTitle title={t("delegations.title")}>
        {forOthers && reads && (
          <Segmented<boolean>
            className={segments}
            aria-label={t("delegations.whose")}
            value={all}
            options={[
              { value: false, label: t("delegations.mine") },
              { value: true, label: t("delegations.all") },
            ]}
            onChange={setAll}
          />
        )}
      </PageTitle>
      <section className={`${pane} ${css("part")}`} aria-label={t("delegations.give")}>
        <h2>{t("delegations.give")}</h2>
        <p className={css("told")}>{t("delegations.meaning")}</p>
        <DelegationForm forOthers={forOthers} />
      </section>
      <List all={all} />
    </div>
  );
}

/** Whether the signed-in person may enter one for somebody who cannot. */
function useForOthers(): boolean {
  const supervises = useMay("supervise");
  const manages = useMay("manage-accounts");
  return supervises || manages;
}

function List({ all }: { readonly all: boolean }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(delegationsQuery(all));
  if (list.isPending) return <LoadingRows />;
  if (!list.data) return <ErrorState problem={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0)
    return <EmptyState title={t("delegations.empty.title")} text={t("delegations.empty.text")} />;
  return (
    <>
      <DelegationTable rows={list.data} />
      {list.hasNextPage && (
        <Button type="link" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("delegations.more")}
        </Button>
      )}
    </>
  );
}
