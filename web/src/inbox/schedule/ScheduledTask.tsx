import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../api/schemas";
import { LevelTag } from "../../shown/Tags";
import { Due } from "../../time/Due";
import { TimeLeft } from "../../time/TimeLeft";
import { row } from "../list/row";

/** One task in two lines: what and how long; when, which step and case, and for whom. */
export function ScheduledTask({ item }: { readonly item: InboxItem }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={row("task-title")}>{item.caseTitle}</span>
      <TimeLeft words={item.timeLeft} light={item.light} />
      <span className={row("task-facts")}>
        {item.dueAt && (
          <>
            <Due at={item.dueAt} /> ·{" "}
          </>
        )}
        {item.inPlaceOf && `${t("inbox.inPlaceOf", { name: item.inPlaceOf })} · `}
        <LevelTag level={item.level} /> {item.isQuestion ? item.title : item.step} · {item.caseNumber}
      </span>
    </>
  );
}
