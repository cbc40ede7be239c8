import { Button, Input } from "antd";
import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { takenWith, removeSteps } from "../../model/commands/removeSteps";
import { describe } from "../../model/commands/describe";
import { filledTextOf } from "../../model/elsa/json";
import type { Asking, Office } from "../../model/office/office";
import { useActs, useDesigning, useTexts } from "../designing";
import { KeepPiece } from "./KeepPiece";
import type { Piece } from "../pieces";
import { StepStock } from "../stock/StepStock";
import { StepPane } from "./StepPane";

interface Props {
  readonly office: Office;
  readonly asking: Asking;
  readonly author: string;
  readonly onKeepPiece: ((piece: Piece) => void) | undefined;
}

/** Beside the view: the chosen step, what can be done with several, or the procedure itself. */
export function SidePane({ office, asking, author, onKeepPiece }: Props) {
  const { chosen } = useDesigning();
  const { goTo } = useActs();
  const last = chosen.at(-1);
  const pane = useRef<HTMLElement>(null);
  // Another step is read from its beginning.
  useLayoutEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
  }, [last]);
  return (
    <aside
      ref={pane}
      className={chosen.length > 0 ? "cf-side cf-side-open" : "cf-side"}
      onKeyDown={(event) => {
        if (last !== undefined && leaves(event)) goTo(last);
      }}
    >
      {last === undefined ? <AboutProcedure /> : <ChosenTools onKeepPiece={onKeepPiece} />}
      {chosen.length === 1 && last !== undefined && (
        <StepPane key={last} step={last} office={office} asking={asking} author={author} />
      )}
    </aside>
  );
}

/** Esc goes back to the card, from the name Enter as well; not while a list is open or a word is being composed, and not out of a dialog. */
function leaves({ key, target, currentTarget, nativeEvent }: KeyboardEvent<HTMLElement>): boolean {
  const field = target as HTMLElement;
  if (nativeEvent.isComposing || !currentTarget.contains(field) || field.ariaExpanded === "true") return false;
  return key === "Escape" || (key === "Enter" && field.closest(".cfp-name") !== null);
}

function ChosenTools({ onKeepPiece }: Pick<Props, "onKeepPiece">) {
  const { document, types, chosen, pasted, words, readOnly } = useDesigning();
  const { change, copy, cut, choose } = useActs();
  const texts = useTexts();
  const taken = takenWith(document, chosen, types).size;
  const called = words.get(chosen[0] ?? "")?.title ?? "";
  return (
    <div className="cf-side-tools">
      <span className="cf-meta" role="status">
        {chosen === pasted ? texts.pasted(chosen.length) : chosen.length > 1 ? texts.chosen(chosen.length) : ""}
      </span>
      <Button size="small" type="link" onClick={copy}>
        {texts.copy}
      </Button>
      {!readOnly && (
        <>
          <Button size="small" type="link" onClick={cut}>
            {texts.cut}
          </Button>
          {onKeepPiece && <KeepPiece onKeep={onKeepPiece} />}
          <Button
            size="small"
            type="link"
            disabled={taken === 0}
            onClick={() => {
              change(removeSteps, { steps: chosen, called });
            }}
          >
            {taken > chosen.length ? texts.removeWith(taken) : texts.remove}
          </Button>
        </>
      )}
      <Button
        size="small"
        type="text"
        aria-label={texts.close}
        onClick={() => {
          choose([]);
        }}
      >
        ✕
      </Button>
    </div>
  );
}

function AboutProcedure() {
  const { document, readOnly } = useDesigning();
  const { change } = useActs();
  const texts = useTexts();
  return (
    <div className="cf-about">
      <h3 className="cf-heading">{texts.procedureName}</h3>
      <Input
        value={document.name ?? ""}
        aria-label={texts.procedureName}
        maxLength={200}
        disabled={readOnly}
        onChange={(event) => {
          change(describe, { name: event.target.value });
        }}
      />
      <h3 className="cf-heading">{texts.procedureAbout}</h3>
      <Input.TextArea
        value={filledTextOf(document.source, "description") ?? ""}
        aria-label={texts.procedureAbout}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={2000}
        disabled={readOnly}
        onChange={(event) => {
          change(describe, { description: event.target.value });
        }}
      />
      <p className="cf-meta">{texts.nothingChosen}</p>
      {!readOnly && <StepStock />}
    </div>
  );
}
