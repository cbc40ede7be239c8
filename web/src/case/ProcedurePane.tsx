import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { caseProcedureQuery } from "./oneCase";
import { LoadingPane } from "../parts/Loading";
import { CasePane, Once } from "./CasePane";

/** The drawing is the heaviest part of the page and comes last. */
const CaseProcedure = lazy(() => import("./CaseProcedure"));

/** 流程: the procedure with where the case is, what was done, by whom and when. */
export function ProcedurePane({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const procedure = useQuery(caseProcedureQuery(caseId));
  return (
    <CasePane title={t("case.procedure.title")}>
      <Once query={procedure}>
        {(read) => (
          <Suspense fallback={<LoadingPane />}>
            <CaseProcedure caseId={caseId} procedure={read} />
          </Suspense>
        )}
      </Once>
    </CasePane>
  );
}
