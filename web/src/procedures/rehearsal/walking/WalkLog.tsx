import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../parts/EmptyState";
import { classesOf } from "../../../parts/looks/classes";
import { tone, type Tone } from "../../../parts/looks/tone";
import type { RehearsalLine, State } from "../calls";
import { dayIn } from "../../../time/moments";
import { useVirtualTime } from "../virtualTime";
import { WhyButton } from "./TaskCard";
import { ToldMail } from "./ToldMail";
import styles from "./WalkPane.module.css";

const css = classesOf(styles);

/** Each kind of line by shape and colour. */
const marks: Readonly<Record<RehearsalLine["kind"], readonly [string, Tone | undefined]>> = {
  Entered: ["○", "quiet"],
  Left: ["○", "quiet"],
  TaskOpened: ["●", undefined],
  TaskDone: ["✓", "good"],
  TaskWithdrawn: ["–", "quiet"],
  TaskHeld: ["–", "quiet"],
  FieldsSet: ["–", "quiet"],
  Escalated: ["◆", "warn"],
  FellDue: ["▲", "bad"],
  Told: ["✉", undefined],
  Stuck: ["✕", "bad"],
  Ended: ["■", "good"],
};

/** 走过的: what each move brought about; the latest stands where one looks, below where the case stands. */
export function WalkLog({ states }: { readonly states: readonly State[] }) {
  const { t } = useTranslation();
  const { at } = useVirtualTime();
  const lines = states.flatMap((state) => state.log.map((line, place) => ({ line, place, state }))).toReversed();
  return (
    <div role="group" aria-labelledby="rehearsal-log">
      <h3 id="rehearsal-log">{t("rehearsal.log.title")}</h3>
      {lines.length === 0 && states.length > 0 && (
        <EmptyState title={t("rehearsal.log.none")} text={t("rehearsal.log.noneText")} />
      )}
      <ol className={css("log")}>
        {lines.map(({ line, place, state }, index) => (
          <li key={lines.length - index}>
            <time dateTime={line.at}>{lines[index - 1]?.line.at === line.at ? "" : at(line.at)}</time>
            <Line line={line} place={place} state={state} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface LineProps {
  readonly line: RehearsalLine;
  readonly place: number;
  readonly state: State;
}

function Line({ line, place, state }: LineProps) {
  const [shape, colour] = marks[line.kind];
  const opened = line.kind === "TaskOpened" && state.tasks.find(({ step }) => step === line.step);
  return (
    <>
      <span className={tone(colour)} aria-hidden="true">
        {shape}
      </span>
      <div className={colour === "quiet" ? tone(colour) : undefined}>
        {line.text} {line.day && <span className={tone("quiet")}>{line.day}</span>}{" "}
        {opened && <WhyButton task={opened} />}
        {line.because && <Reason because={line.because} days={line.explanation?.days ?? []} />}
        {line.told && <ToldMail told={line.told} why={whyOf(state, place)} />}
      </div>
    </>
  );
}

interface ReasonProps {
  readonly because: string;
  readonly days: NonNullable<RehearsalLine["explanation"]>["days"];
}

/** 为什么是这一天, of what came by itself: the sentence, then day by day. */
function Reason({ because, days }: ReasonProps) {
  const { t, i18n } = useTranslation();
  return (
    <details className={css("free")}>
      <summary>{t("rehearsal.task.why")}</summary>
      <p>{because}</p>
      <ol className={css("days")}>
        {days.map(({ date, why }) => (
          <li key={date}>
            {dayIn(date, i18n.language)} {why}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What a notice goes back to: what happened last before it at the same step, in the same move. */
function whyOf({ log }: State, place: number): string | null {
  const told = log[place];
  const before = log.slice(0, place).filter(({ step, kind }) => step === told?.step && kind !== "Told");
  return before.at(-1)?.text ?? null;
}
