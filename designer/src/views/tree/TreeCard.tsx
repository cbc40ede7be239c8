import { memo, type PointerEvent } from "react";
import { CommentSign } from "../../canvas/CommentSign";
import type { Finding } from "../../model/office/finding";
import type { Exit } from "../../model/projection/tree";
import { useActs, useTexts, type CardNote } from "../../shell/designing";
import type { CardWords } from "../cardWords";
import { ExitChip } from "./ExitChip";
import { changeOf, Sign } from "./changes";
import { cardWidth } from "./sizes";
import { looksSame } from "./cardProps";

/** An outcome that the card shows, with the name of the step that it leads to. */
export interface Row {
  readonly exit: Exit;
  readonly leadsTo: string;
}

export interface TreeCardProps {
  readonly step: string;
  readonly words: CardWords;
  readonly rows: readonly Row[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly chosen: boolean;
  /** Whether Tab reaches it. */
  readonly reached: boolean;
  readonly findings: readonly Finding[];
  readonly note: CardNote | undefined;
  readonly readOnly: boolean;
  readonly onPoint: (from: string, port: string, to: string | null) => void;
  readonly onLift: (step: string, event: PointerEvent) => void;
}

/** A step of the tree: its name, who and until when, and the outcomes that no column is headed by. */
export const TreeCard = memo(function TreeCard(props: TreeCardProps) {
  const { step, words, rows, x, y, height, chosen, findings, note, readOnly } = props;
  const state = [
    "cf-tree-card",
    ...(chosen ? ["cf-chosen"] : []),
    ...(findings.some(({ weight }) => weight === "Error") ? ["cf-wrong"] : findings.length > 0 ? ["cf-advised"] : []),
    ...(note?.change ? [`cf-${note.change}`] : []),
    ...(note?.heat === undefined ? [] : [`cf-heat cf-heat-${note.heat}`]),
  ].join(" ");
  return (
    <div className={state} style={{ left: x, top: y, width: cardWidth, minHeight: height }}>
      <Face {...props} words={words} />
      <NoteLines lines={note?.lines} />
      {rows.map(({ exit, leadsTo }, index) => (
        <div key={`${exit.port} ${index}`} className="cf-tree-row">
          <OutcomeName exit={exit} note={note} />
          <ExitChip
            step={step}
            exit={exit}
            leadsTo={leadsTo}
            readOnly={readOnly}
            onPoint={(to) => {
              props.onPoint(step, exit.port, to);
            }}
          />
        </div>
      ))}
    </div>
  );
}, looksSame);

/** What an outcome is called; marked where it leads elsewhere than in another version. */
function OutcomeName({ exit, note }: { readonly exit: Exit; readonly note: CardNote | undefined }) {
  const texts = useTexts();
  const { change, label } = changeOf(exit, note);
  return (
    <span className={change ? `cf-cut cf-way-${change}` : "cf-cut"} title={change && texts.marks[change]}>
      {change && <Sign change={change} />}
      <span className={change === "removed" ? "cf-gone-word" : undefined}>{label ?? texts.overdue}</span>
    </span>
  );
}

function Face({ step, words, chosen, reached, findings, note, onLift }: TreeCardProps) {
  const { choose, toggle } = useActs();
  const texts = useTexts();
  return (
    <button
      type="button"
      className="cf-tree-face"
      data-step={step}
      tabIndex={reached ? 0 : -1}
      aria-pressed={chosen}
      title={words.title}
      onPointerDown={(event) => {
        onLift(step, event);
      }}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(step);
        else choose([step]);
      }}
    >
      <span className="cf-tree-title">
        <span className="cf-cut">{words.title}</span>
        <ChangeMark note={note} />
        <CommentSign count={words.comments} said={texts.commented(words.comments)} />
        <Badge note={note} />
      </span>
      {words.meta !== "" && <span className="cf-meta cf-cut">{words.meta}</span>}
      {findings.length > 0 && <span className="cf-unseen">{texts.problems(findings.length)}</span>}
    </button>
  );
}

function ChangeMark({ note }: { readonly note: CardNote | undefined }) {
  const texts = useTexts();
  if (!note?.change) return null;
  return (
    <span className={`cf-change cf-way-${note.change}`} title={note.said}>
      {texts.marks[note.change]}
    </span>
  );
}

function NoteLines({ lines = [] }: { readonly lines: CardNote["lines"] | undefined }) {
  return lines.map((parts, index) => (
    <div key={index} className="cf-tree-row cf-note-line">
      {parts.map(({ words, href, label, late }) => {
        const looks = late ? "cf-late" : undefined;
        return href === undefined ? (
          <span key={words} className={looks}>
            {words}
          </span>
        ) : (
          <a key={words} className={looks} href={href} aria-label={label}>
            {words}
          </a>
        );
      })}
    </div>
  ));
}

function Badge({ note }: { readonly note: CardNote | undefined }) {
  const texts = useTexts();
  if (!note?.open) return null;
  const late = note.overdue ?? 0;
  const said = [
    texts.open(note.open),
    ...(late > 0 ? [texts.overdueCases(late)] : []),
    ...(note.unclaimed ? [texts.unclaimed(note.unclaimed)] : []),
  ].join(" · ");
  return (
    <span className={late > 0 ? "cf-count cf-late" : "cf-count"} title={said}>
      <span aria-hidden="true">{late > 0 ? `${note.open} · ${texts.overdueCases(late)}` : note.open}</span>
      <span className="cf-unseen">{said}</span>
    </span>
  );
}
