import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { Rehearsal } from "./Rehearsal";
import { rehearsedQuery } from "./calls";

/** 推演与重演: what a procedure would do, in its draft where it has one, else in the version in force. */
export default function RehearsalPage() {
  const { definitionId = "" } = useParams();
  const text = useQuery(rehearsedQuery(definitionId));
  if (text.isError && !text.data) return <ErrorState problem={text.error} onRetry={() => void text.refetch()} />;
  if (!text.data) return <LoadingPane />;
  return <Rehearsal key={definitionId} text={text.data} />;
}
