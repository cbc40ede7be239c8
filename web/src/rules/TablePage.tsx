import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { ErrorState } from "../parts/ErrorState";
import { LoadingPane } from "../parts/Loading";
import { ruleTermsQuery, tableQuery } from "./rules";
import { TableDesk } from "./TableDesk";
import { useWriting } from "./useWriting";

/** 研判规则表: one table, in its draft where it has one, else in the version in force. */
export default function TablePage() {
  const { table = "" } = useParams();
  const read = useQuery(tableQuery(table));
  const terms = useQuery(ruleTermsQuery);
  const writing = useWriting();
  const failed = [read, terms].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <ErrorState problem={failed.error} onRetry={() => void failed.refetch()} />;
  if (!read.data || !writing) return <LoadingPane />;
  const latest = read.data.versions[0]?.version ?? 0;
  return <TableDesk key={`${table} ${String(latest)} ${read.data.stamp ?? ""}`} read={read.data} writing={writing} />;
}
