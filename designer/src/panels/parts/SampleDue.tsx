import { useEffect, useState } from "react";
import type { TimeLimit } from "../../model/words/limit";
import type { Asking, SampleDue as Due } from "../../model/office/office";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "./LinkButton";

/** So long typing rests before the date is asked for; in milliseconds. */
export const rest = 400;

interface Props {
  /** Null while there is none that is complete. */
  readonly limit: TimeLimit | null;
  readonly ask: Asking["sampleDue"];
}

interface Answer {
  /** The limit that was asked for, as a text. */
  readonly of: string;
  readonly due: Due | null;
}

/** “例：周三 9-30 16:00 到达 → 10-09 周五 17:30 到期”, with the reasons on demand. */
export function SampleDue({ limit, ask }: Props) {
  const { limit: words } = usePanelWords();
  const [open, setOpen] = useState(false);
  const due = useAnswer(limit, ask);
  if (due === undefined) return null;
  if (due === null) return <div className="cfp-quiet">{words.noSample}</div>;
  return (
    <div className="cfp-quiet" aria-live="polite">
      {words.sample(due.from, due.due)}
      {due.warnings?.map((warning) => (
        <div key={warning} className="cfp-advice">
          {warning}
        </div>
      ))}
      {due.reasons.length > 0 && (
        <LinkButton
          open={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {words.why}
        </LinkButton>
      )}
      {open && (
        <ul className="cfp-reasons">
          {due.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was answered for this limit; null when it could not be, undefined while nothing was. */
function useAnswer(limit: TimeLimit | null, ask: Asking["sampleDue"]): Due | null | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const asked = limit === null ? null : JSON.stringify(limit);
  useEffect(() => {
    if (asked === null || ask === undefined) return;
    let current = true;
    const keep = (due: Due | null) => {
      if (current) setAnswer({ of: asked, due });
    };
    const timer = setTimeout(() => {
      ask(JSON.parse(asked) as TimeLimit).then(keep, () => {
        keep(null);
      });
    }, rest);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, ask]);
  return answer?.of === asked ? answer.due : undefined;
}
