import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { timelineQuery, type TimelineEntry } from "../../api/cases";
import { EnteredFields } from "../../parts/EnteredFields";
import { useOnPaper } from "../../parts/onPaper";
import { useTimelineWords } from "../../parts/timelineWords";
import { markWeight } from "../../parts/markWeight";
import { useMoments } from "../../parts/useMoments";
import { CasePane, Once } from "./CasePane";

/** 经过: what happened, in plain words, oldest first, and under each step what was entered. */
export function Timeline({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const timeline = useQuery(timelineQuery(caseId));
  return (
    <CasePane title={t("case.timeline.title")} area="timeline">
      <Once query={timeline}>{(entries) => <Events caseId={caseId} entries={entries} />}</Once>
    </CasePane>
  );
}

function Events({ caseId, entries }: { readonly caseId: number; readonly entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const told = useTimelineWords();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const withFields = entries.flatMap(({ done }, at) => (done && done.entered.length > 0 ? [at] : []));
  const all = withFields.every((at) => opened.has(at));
  return (
    <>
      {withFields.length > 0 && (
        <Button
          type="link"
          size="small"
          className="case-unfold screen-only"
          onClick={() => {
            setOpened(new Set(all ? [] : withFields));
          }}
        >
          {t(all ? "case.timeline.foldAll" : "case.timeline.unfoldAll")}
        </Button>
      )}
      <ol className="case-events">
        {entries.map((entry, at) => (
          <li key={at} className={weightOf(entry)}>
            <time dateTime={entry.at}>{moment(entry.at)}</time>
            <span>{told(entry).who}</span>
            <div>
              {told(entry).text}
              <Entered
                caseId={caseId}
                entry={entry}
                open={opened.has(at)}
                onToggle={(open) => {
                  setOpened((before) => new Set(open ? [...before, at] : [...before].filter((one) => one !== at)));
                }}
              />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function weightOf({ kind, mark }: TimelineEntry): "bad" | "warn" | undefined {
  if (kind === "Stopped") return "bad";
  return mark ? markWeight(mark) : undefined;
}

interface EnteredProps {
  readonly caseId: number;
  readonly entry: TimelineEntry;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** Folded on the screen, where the course of the case is looked over; on paper everything stands. */
function Entered({ caseId, entry: { step, done }, open, onToggle }: EnteredProps) {
  const { t } = useTranslation();
  const onPaper = useOnPaper();
  if (!done || done.entered.length === 0) return null;
  return (
    <details
      className="case-entered"
      open={open || onPaper}
      onToggle={(event) => {
        // The fold that paper opened is not the reader's.
        if (!onPaper && event.currentTarget.open !== open) onToggle(event.currentTarget.open);
      }}
    >
      <summary aria-label={t("case.timeline.enteredAt", { step, n: done.entered.length })}>
        {t("case.timeline.entered", { n: done.entered.length })}
      </summary>
      <EnteredFields caseId={caseId} entered={done.entered} />
    </details>
  );
}
