import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { historyQuery } from "../procedures";
import { Versions } from "./Versions";

/** 版本: what a procedure was, is and will be. */
export default function VersionsPage() {
  const { definitionId = "" } = useParams();
  const versions = useQuery(historyQuery(definitionId));
  if (versions.isError && !versions.data)
    return <ErrorState problem={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <LoadingPane />;
  return <Versions key={definitionId} versions={versions.data} />;
}
