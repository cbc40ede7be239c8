import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Composer } from "../notes/Composer";
import { useNotesRead } from "../notes/useNotesRead";
import { timelineQuery } from "../shown/cases";
import { Timeline } from "../shown/Timeline";
import { CasePane, Once } from "./CasePane";

/** 经过: what happened, in plain words. */
export function TimelinePane({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const timeline = useQuery(timelineQuery(caseId));
  useNotesRead(caseId, timeline.data);
  return (
    <CasePane title={t("case.timeline.title")}>
      <Once query={timeline}>{(entries) => <Timeline caseId={caseId} entries={entries} />}</Once>
      <Composer caseId={caseId} />
    </CasePane>
  );
}
