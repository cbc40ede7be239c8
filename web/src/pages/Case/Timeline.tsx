import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { timelineQuery } from "../../api/cases";
import { useTimelineWords } from "../../parts/timelineWords";
import { useMoments } from "../../parts/useMoments";
import { CasePane, Once } from "./CasePane";

/** 经过: what happened, in plain words, oldest first. */
export function Timeline({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const told = useTimelineWords();
  const timeline = useQuery(timelineQuery(caseId));
  return (
    <CasePane title={t("case.timeline.title")} area="timeline">
      <Once query={timeline}>
        {(entries) => (
          <ol className="case-events">
            {entries.map((entry, index) => (
              <li key={index} className={entry.kind === "Escalated" || entry.kind === "Stopped" ? "bad" : undefined}>
                <time dateTime={entry.at}>{moment(entry.at)}</time>
                <span>{told(entry).who}</span>
                <span>{told(entry).text}</span>
              </li>
            ))}
          </ol>
        )}
      </Once>
    </CasePane>
  );
}
