import type { Exit } from "../../model/projection/tree";
import { useActs, useTexts } from "../../shell/designing";

interface Props {
  readonly step: string;
  readonly exit: Exit;
  /** What the step is called that it leads to. */
  readonly leadsTo: string;
  readonly readOnly: boolean;
  /** Shows the way as long as the chip has the focus or the pointer. */
  readonly onPoint: (to: string | null) => void;
}

/** Where an outcome leads that no line is drawn for. */
export function ExitChip({ step, exit, leadsTo, readOnly, onPoint }: Props) {
  const { goTo } = useActs();
  const texts = useTexts();
  const to = exit.way?.to.activity;
  if (exit.kind === "nowhere") return <OpenChip step={step} exit={exit} readOnly={readOnly} />;
  if (to === undefined || exit.kind === "gone") return <span className="cf-chip cf-chip-gone">{texts.gone}</span>;
  if (exit.kind === "down" || exit.kind === "falls")
    return readOnly ? null : <PlusOn step={step} exit={exit} leadsTo={leadsTo} />;
  return (
    <button
      type="button"
      className="cf-chip"
      onClick={(event) => {
        event.stopPropagation();
        goTo(to);
      }}
      onFocus={() => {
        onPoint(to);
      }}
      onBlur={() => {
        onPoint(null);
      }}
      onMouseEnter={() => {
        onPoint(to);
      }}
      onMouseLeave={() => {
        onPoint(null);
      }}
    >
      {exit.kind === "back" ? texts.backTo(leadsTo) : texts.aheadTo(leadsTo)}
    </button>
  );
}

/** An outcome that leads nowhere yet. */
function OpenChip({ step, exit, readOnly }: Pick<Props, "step" | "exit" | "readOnly">) {
  const { ask } = useActs();
  const texts = useTexts();
  return (
    <button
      type="button"
      className="cf-chip cf-chip-open"
      disabled={readOnly}
      aria-label={`${texts.leadTo(exit.label ?? texts.overdue)}: ${texts.nowhere}`}
      onClick={() => {
        ask({ from: [{ step, port: exit.port }], to: null });
      }}
    >
      {texts.nowhere} ＋
    </button>
  );
}

/** Several outcomes may run together on one line: here a step is put behind one of them alone. */
function PlusOn({ step, exit, leadsTo }: Pick<Props, "step" | "exit" | "leadsTo">) {
  const { ask } = useActs();
  const texts = useTexts();
  const label = texts.addOn(exit.label ?? texts.overdue, leadsTo);
  return (
    <button
      type="button"
      className="cf-mini"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={() => {
        ask({ from: [{ step, port: exit.port }], to: exit.way?.to.activity ?? null });
      }}
    >
      ＋
    </button>
  );
}
