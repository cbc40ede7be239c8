import { readElsa } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useParams } from "react-router";
import { stepTypesQuery } from "../../case/oneCase";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { procedureQuery, versionsQuery } from "../procedures";
import { ProcedureDesk } from "./ProcedureDesk";
import { useTerms } from "./terms";

/** 流程设计: one procedure, in its draft where it has one, else in the version in force. */
export default function ProcedurePage() {
  const { definitionId = "" } = useParams();
  const versions = useQuery({ ...versionsQuery(definitionId), staleTime: Infinity, gcTime: 0 });
  const draft = versions.data?.find(({ publishedAt }) => publishedAt === null);
  const procedure = useQuery({ ...procedureQuery(definitionId, draft?.version), enabled: versions.isSuccess });
  const types = useQuery(stepTypesQuery);
  const terms = useTerms();
  const read = procedure.data;
  const document = useMemo(() => read && readElsa(JSON.stringify(read.definition)), [read]);
  const failed = [versions, procedure, types].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <ErrorState problem={failed.error} onRetry={() => void failed.refetch()} />;
  if (!read || !document || !types.data || !terms) return <LoadingPane />;
  return (
    <ProcedureDesk
      key={`${definitionId} ${read.version.version} ${read.stamp ?? ""} ${read.version.publication?.state ?? ""}`}
      read={read}
      versions={versions.data ?? []}
      document={document}
      types={types.data}
      terms={terms}
    />
  );
}
