import { memo, useRef, type KeyboardEvent } from "react";
import { cardsOf, type Block, type Column, type Placed } from "../../model/projection/tree";
import { useActs, useDesigning, useTexts } from "../../shell/designing";
import { pressedOnStep } from "../stepKeys";
import { OutlineStep } from "./OutlineStep";
import { useShownInList } from "./useShownInList";

/** 大纲. The same tree as a nested list that edits everything: for keyboard, screen reader and small screens. */
export const OutlineView = memo(function OutlineView() {
  const designing = useDesigning();
  const acts = useActs();
  const texts = useTexts();
  const pane = useRef<HTMLDivElement>(null);
  const { tree } = designing;
  useShownInList(pane, designing.shown);
  const press = (event: KeyboardEvent) => {
    const step = (event.target as HTMLElement).dataset["step"];
    if (step === undefined) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      stepAlong(pane.current, event.target as HTMLElement, event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    const cards = [tree.main, ...tree.loose].flatMap((block) => [...cardsOf(block)]);
    pressedOnStep(event, step, designing, acts, cards.find((card) => card.step === step)?.exits ?? []);
  };
  return (
    <div
      className="cf-outline"
      ref={pane}
      onKeyDown={press}
      role="group"
      aria-label={`${texts.outline}. ${texts.outlineKeys}`}
    >
      <Steps block={tree.main} />
      {tree.loose.length > 0 && (
        <section aria-label={texts.loose}>
          <h3 className="cf-loose">{texts.loose}</h3>
          {tree.loose.map((block) => (
            <Steps key={block[0]?.step} block={block} />
          ))}
        </section>
      )}
    </div>
  );
});

function Steps({ block }: { readonly block: Block }) {
  return (
    <ol>
      {block.map((placed) => (
        <li key={placed.step}>
          <OutlineStep placed={placed} />
          <Columns placed={placed} />
        </li>
      ))}
    </ol>
  );
}

function Columns({ placed }: { readonly placed: Placed }) {
  if (placed.columns.length === 0) return null;
  return (
    <ul>
      {placed.columns.map((column) => (
        <li key={column.exits.map(({ port }) => port).join(" ")} className="cf-branch">
          <ColumnHead placed={placed} column={column} />
          {column.block.length > 0 && <Steps block={column.block} />}
        </li>
      ))}
    </ul>
  );
}

function ColumnHead({ placed, column: { exits } }: { readonly placed: Placed; readonly column: Column }) {
  const { words, readOnly } = useDesigning();
  const { ask } = useActs();
  const texts = useTexts();
  const to = exits[0]?.way?.to.activity ?? null;
  const called = texts.all(exits.map(({ label }) => label ?? texts.overdue));
  return (
    <div className="cf-outline-line">
      <span className="cf-pill-word">{called}</span>
      {exits.every(({ kind }) => kind === "falls") && to !== null && (
        <span className="cf-meta">{texts.aheadTo(words.get(to)?.title ?? to)}</span>
      )}
      {!readOnly && (
        <button
          type="button"
          className="cf-mini"
          aria-label={texts.add(called, to && (words.get(to)?.title ?? to))}
          onClick={() => {
            ask({ from: exits.map(({ port }) => ({ step: placed.step, port })), to });
          }}
        >
          ＋
        </button>
      )}
    </div>
  );
}

function stepAlong(pane: HTMLElement | null, from: HTMLElement, by: number): void {
  const faces = [...(pane?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
  faces[faces.indexOf(from) + by]?.focus();
}
