import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { caseQuery, type CaseView } from "../../api/cases";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { useOffice } from "../../parts/office";
import { PageTitle } from "../../parts/PageTitle";
import { useMoments } from "../../parts/useMoments";
import { Attachments } from "./Attachments";
import { CaseActs } from "./CaseActs";
import { CaseFacts } from "./CaseFacts";
import { Ledger } from "./Ledger";
import { OpenTasks } from "./OpenTasks";
import { ProcedurePane } from "./ProcedurePane";
import { Timeline } from "./Timeline";
import "./case.css";

/** 案件: everything about one case, on one page and on paper. */
export default function CasePage() {
  const { t } = useTranslation();
  const caseId = Number(useParams()["caseId"]);
  const found = useQuery(caseQuery(caseId));
  return (
    <div className="page-body">
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
  const { id, number, title, status } = view.summary;
  return (
    <>
      <PageTitle title={`${number} ${title}`}>
        {status === "Open" && <CaseActs view={view} />}
        <Button
          onClick={() => {
            globalThis.print();
          }}
        >
          {t("case.print")}
        </Button>
      </PageTitle>
      <PrintStamp />
      <div className="case-grid">
        <CaseFacts view={view} />
        <OpenTasks view={view} />
        <ProcedurePane caseId={id} />
        <Timeline caseId={id} />
        <Ledger caseId={id} />
        <Attachments caseId={id} />
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
    <p className="paper-only quiet">{t("case.printed", { office: name, at: moment(new Date().toISOString()) })}</p>
  );
}
