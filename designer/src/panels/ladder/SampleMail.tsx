import { useEffect, useState } from "react";
import type { Asking, SampleMail as Mail } from "../../model/office/office";
import { usePanelWords } from "../PanelWords";
import { rest } from "../parts/SampleDue";

interface Props {
  readonly label: string;
  /** Id of the step. */
  readonly step: string;
  /** Name of the rung. */
  readonly rung: string;
  /** What the rung says: the mail is asked for anew when it has changed. */
  readonly said: string;
  readonly ask: NonNullable<Asking["sampleMail"]>;
}

/** The mail of a rung as its reader would get it, below its row. */
export function SampleMail({ label, step, rung, said, ask }: Props) {
  const { ladder: words } = usePanelWords();
  const shown = useMail(step, rung, said, ask);
  if (shown === undefined) return <div className="cfp-quiet">{words.sampleAsked}</div>;
  if (typeof shown === "string") return <div role="alert">{shown === "" ? words.noSample : shown}</div>;
  const { to, copy, subject, copySubject, body, at } = shown;
  return (
    <article className="cfp-mail" aria-label={label}>
      <div className="cfp-quiet">{words.sampleAt(at)}</div>
      <Told label={words.sampleTo} whom={to} />
      {copy.length > 0 && <Told label={words.sampleCopy} whom={copy} />}
      <h4>{subject}</h4>
      <div className="cfp-mail-body">{body}</div>
      {copy.length > 0 && copySubject !== null && (
        <div className="cfp-quiet">{words.sampleCopySubject(copySubject)}</div>
      )}
    </article>
  );
}

function Told({ label, whom }: { readonly label: string; readonly whom: readonly string[] }) {
  const { ladder: words } = usePanelWords();
  return (
    <div>
      <span className="cfp-quiet">{label} </span>
      {whom.length === 0 ? words.nobody : whom.join(" · ")}
    </div>
  );
}

/** The mail; why there is none, in words, empty where nobody said; undefined while it is asked for. */
function useMail(step: string, rung: string, said: string, ask: Props["ask"]): Mail | string | undefined {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly mail: Mail | string }>();
  useEffect(() => {
    let current = true;
    const keep = (mail: Mail | string) => {
      if (current) setAnswer({ of: said, mail });
    };
    // What was typed last has reached the procedure by then.
    const timer = setTimeout(() => {
      ask(step, rung).then(keep, (problem: unknown) => {
        keep(problem instanceof Error ? problem.message : "");
      });
    }, rest);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [step, rung, said, ask]);
  return answer?.mail;
}
