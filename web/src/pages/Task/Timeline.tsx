import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { timelineQuery } from "../../api/cases";
import { Moment } from "../../parts/Moment";
import { useTimelineWords } from "../../parts/timelineWords";

/** What happened to the case, the latest first. */
export function Timeline({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const told = useTimelineWords();
  const entries = useQuery(timelineQuery(caseId)).data;
  if (!entries) return null;
  return (
    <section className="pane" aria-labelledby="timeline">
      <h3 id="timeline">{t("task.timeline")}</h3>
      <ol className="timeline">
        {entries.toReversed().map((entry, at) => (
          <li key={entries.length - at}>
            <Moment at={entry.at} /> {told(entry).who} {told(entry).text}
          </li>
        ))}
      </ol>
    </section>
  );
}
