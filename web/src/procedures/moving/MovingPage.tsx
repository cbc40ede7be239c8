import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { historyQuery } from "../procedures";
import { Moving } from "./Moving";

/** 转版: running cases go on with the version in force, or with another that was published. */
export default function MovingPage() {
  const { definitionId = "" } = useParams();
  const versions = useQuery(historyQuery(definitionId));
  if (versions.isError && !versions.data)
    return <ErrorState problem={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <LoadingPane />;
  return <Moving key={definitionId} definitionId={definitionId} versions={versions.data} />;
}
