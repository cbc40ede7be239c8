import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EnteredFields } from "../fields/EnteredFields";
import { NoteLines } from "./NoteLines";
import { Moment } from "../time/Moment";
import { useOnPaper } from "../time/onPaper";
import { useMoments } from "../time/useMoments";
import type { TimelineEntry } from "./cases";
import { markWeight } from "./markWeight";
import { classesOf } from "../parts/looks/classes";
import { only } from "../parts/looks/only";
import { tone, type Tone } from "../parts/looks/tone";
import styles from "./Timeline.module.css";

const css = classesOf(styles);

interface Props {
  readonly caseId: number;
  /** Oldest first, as the service tells them. */
  readonly entries: readonly TimelineEntry[];
  /** In a line each, the latest first, without what was entered. */
  readonly brief?: boolean;
}

/** What happened to a case, in plain words, oldest first, and under each step what was entered. */
export function Timeline({ brief = false, ...told }: Props) {
  return brief ? <Brief entries={told.entries} /> : <Whole {...told} />;
}

function Brief({ entries }: Pick<Props, "entries">) {
  return (
    <ol className={css("timeline")}>
      {entries.toReversed().map((entry, at) => (
        <li key={entries.length - at}>
          <Moment at={entry.at} /> {entry.who} {entry.text}
        </li>
      ))}
    </ol>
  );
}

function Whole({ caseId, entries }: Omit<Props, "brief">) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const withFields = entries.flatMap(({ done }, at) => (done && done.entered.length > 0 ? [at] : []));
  const all = withFields.every((at) => opened.has(at));
  return (
    <>
      {withFields.length > 0 && (
        <Button
          type="link"
          size="small"
          className={`${only("screen")} ${css("case-unfold")}`}
          onClick={() => {
            setOpened(new Set(all ? [] : withFields));
          }}
        >
          {t(all ? "shown.timeline.foldAll" : "shown.timeline.unfoldAll")}
        </Button>
      )}
      <ol className={css("case-events")}>
        {entries.map((entry, at) => (
          <li key={at} className={tone(weightOf(entry))}>
            <time dateTime={entry.at}>{moment(entry.at)}</time>
            <span>{entry.who}</span>
            <div>
              {entry.text}
              {entry.note && <NoteLines caseId={caseId} note={entry.note} comment={entry.kind === "Commented"} />}
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

function weightOf({ kind, mark }: TimelineEntry): Tone | undefined {
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
      className={css("case-entered")}
      open={open || onPaper}
      onToggle={(event) => {
        // The fold that paper opened is not the reader's.
        if (!onPaper && event.currentTarget.open !== open) onToggle(event.currentTarget.open);
      }}
    >
      <summary aria-label={t("shown.timeline.enteredAt", { step, n: done.entered.length })}>
        {t("shown.timeline.entered", { n: done.entered.length })}
      </summary>
      <EnteredFields caseId={caseId} entered={done.entered} />
    </details>
  );
}
