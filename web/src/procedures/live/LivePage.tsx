import { readElsa } from "@caseflow/designer";
import "@caseflow/designer/designer.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useParams } from "react-router";
import { stepTypesQuery } from "../../case/oneCase";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { procedureQuery } from "../procedures";
import { liveQuery, type Period } from "./live";
import { LiveDesk } from "./LiveDesk";

/** 实时图: where the cases of a procedure are now, and where its time goes. */
export default function LivePage() {
  const { definitionId = "" } = useParams();
  const [days, choose] = useState<Period>(30);
  const live = useQuery({ ...liveQuery(definitionId, days), placeholderData: keepPreviousData });
  const version = live.data?.version;
  const procedure = useQuery({ ...procedureQuery(definitionId, version), enabled: version !== undefined });
  const types = useQuery(stepTypesQuery);
  const document = useMemo(
    () => procedure.data && readElsa(JSON.stringify(procedure.data.definition)),
    [procedure.data],
  );
  const failed = [live, procedure, types].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <ErrorState problem={failed.error} onRetry={() => void failed.refetch()} />;
  if (!live.data || !document || !types.data) return <LoadingPane />;
  return <LiveDesk live={live.data} document={document} types={types.data} days={days} onDays={choose} />;
}
