import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { caseQuery, type CaseView } from "../shown/cases";
import { ErrorState } from "../parts/ErrorState";
import { LoadingPane } from "../parts/Loading";
import { useOffice } from "../office/office";
import { PageTitle } from "../parts/PageTitle";
import { useMoments } from "../time/useMoments";
import { AttachmentsPane } from "./AttachmentsPane";
import { CaseActs } from "./acts/CaseActs";
import { FactsPane } from "./FactsPane";
import { Ledger } from "./Ledger";
import { MergedNotice } from "./merging/MergedNotice";
import { OpenTasks } from "./OpenTasks";
import { ProcedurePane } from "./ProcedurePane";
import { TimelinePane } from "./TimelinePane";
import { classesOf } from "../parts/looks/classes";
import { only } from "../parts/looks/only";
import { tone } from "../parts/looks/tone";
import { page } from "../parts/looks/page";
import styles from "./CasePage.module.css";

const css = classesOf(styles);

/** 案件: everything about one case, on one page and on paper. */
export default function CasePage() {
  const { t } = useTranslation();
  const caseId = Number(useParams()["caseId"]);
  const found = useQuery(caseQuery(caseId));
  return (
    <div className={page}>
      {found.data ? (
        <CaseBody view={found.data} />
      ) : (
        <>
          <PageTitle title={t("app.pages.case")} />
          {found.isError ? <ErrorState problem={found.error} onRetry={() => void found.refetch()} /> : <LoadingPane />}
        </>
      )}
    </div>
  );
}

function CaseBody({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { id, number, title } = view.summary;
  return (
    <>
      <PageTitle title={`${number} ${title}`}>
        <CaseActs view={view} />
        <Button
          onClick={() => {
            globalThis.print();
          }}
        >
          {t("case.print")}
        </Button>
      </PageTitle>
      <PrintStamp />
      <MergedNotice view={view} />
      <div className={css("case-grid")}>
        <FactsPane view={view} />
        <OpenTasks view={view} />
        <ProcedurePane caseId={id} />
        <TimelinePane caseId={id} />
        <Ledger caseId={id} />
        <AttachmentsPane caseId={id} />
      </div>
    </>
  );
}

/** On paper alone: whose it is and of when. */
function PrintStamp() {
  const { t } = useTranslation();
  const { name } = useOffice();
  const { moment } = useMoments();
  return (
    <p className={`${only("paper")} ${tone("quiet")}`}>
      {t("case.printed", { office: name, at: moment(new Date().toISOString()) })}
    </p>
  );
}
