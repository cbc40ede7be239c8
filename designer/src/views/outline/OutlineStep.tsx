import { CommentSign } from "../../canvas/CommentSign";
import type { Placed } from "../../model/projection/tree";
import { useActs, useDesigning, useTexts } from "../../shell/designing";
import { spotBehind } from "../stepKeys";
import { ExitChip } from "../tree/ExitChip";
import { rowsOf } from "../tree/sizes";

/** A line of the outline: the step, who and until when, and where its outcomes lead that no branch stands for. */
export function OutlineStep({ placed }: { readonly placed: Placed }) {
  const { words, chosen, findingsByStep, readOnly } = useDesigning();
  const { choose, toggle } = useActs();
  const texts = useTexts();
  const { step } = placed;
  const findings = findingsByStep.get(step) ?? [];
  const { title = step, comments = 0 } = words.get(step) ?? {};
  return (
    <>
      <div className="cf-outline-line">
        <button
          type="button"
          className={["cf-outline-step", ...(findings.length > 0 ? ["cf-wrong"] : [])].join(" ")}
          data-step={step}
          aria-pressed={chosen.includes(step)}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(step);
            else choose([step]);
          }}
        >
          <span>{title}</span>
          <CommentSign count={comments} said={texts.commented(comments)} />
          <span className="cf-meta">{words.get(step)?.meta}</span>
          {findings.length > 0 && <span className="cf-problem">{texts.problems(findings.length)}</span>}
        </button>
        {!readOnly && placed.columns.length === 0 && <Behind placed={placed} title={title} />}
      </div>
      <Rows placed={placed} />
    </>
  );
}

function Behind({ placed, title }: { readonly placed: Placed; readonly title: string }) {
  const { words } = useDesigning();
  const { ask } = useActs();
  const texts = useTexts();
  const spot = spotBehind(placed.step, placed.exits);
  if (!spot) return null;
  const after = spot.to === null ? null : (words.get(spot.to)?.title ?? spot.to);
  return (
    <button
      type="button"
      className="cf-mini"
      aria-label={texts.add(title, after)}
      title={texts.add(title, after)}
      onClick={() => {
        ask(spot);
      }}
    >
      ＋
    </button>
  );
}

function Rows({ placed }: { readonly placed: Placed }) {
  const { words, readOnly } = useDesigning();
  const texts = useTexts();
  const rows = rowsOf(placed).filter(({ kind }) => kind !== "down");
  if (rows.length === 0) return null;
  return (
    <ul className="cf-outline-rows">
      {rows.map((exit, index) => {
        const to = exit.way?.to.activity ?? "";
        return (
          <li key={`${exit.port} ${index}`}>
            <span>{exit.label ?? texts.overdue}</span>
            {exit.kind === "falls" && <span className="cf-meta">{texts.aheadTo(words.get(to)?.title ?? to)}</span>}
            <ExitChip
              step={placed.step}
              exit={exit}
              leadsTo={words.get(to)?.title ?? to}
              readOnly={readOnly}
              onPoint={unseen}
            />
          </li>
        );
      })}
    </ul>
  );
}

function unseen() {
  // A list draws no lines.
}
