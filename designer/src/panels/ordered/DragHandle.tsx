import type { KeyboardEvent, PointerEvent } from "react";
import { usePanelWords } from "../PanelWords";

interface Props {
  readonly name: string;
  readonly index: number;
  readonly onMove: (from: number, to: number) => void;
  readonly list: { readonly current: HTMLOListElement | null };
}

/** Dragged by mouse, pen or finger, the entry goes where the pointer is let go; the arrow keys move it by one. */
export function DragHandle({ name, index, onMove, list }: Props) {
  const { list: words } = usePanelWords();
  const drop = (event: PointerEvent) => {
    const rows = [...(list.current?.children ?? [])].map((entry) => entry.getBoundingClientRect());
    const over = rows.findIndex(({ top, bottom }) => event.clientY >= top && event.clientY < bottom);
    if (over >= 0) onMove(index, over);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(index, index + step);
    // The focus goes with what was moved: the handles stand in the order of the entries.
    const handles = list.current?.querySelectorAll<HTMLElement>(":scope > li > .cfp-row > .cfp-handle");
    handles?.[index + step]?.focus();
  };
  return (
    <button
      type="button"
      className="cfp-handle"
      aria-label={words.drag(name)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={drop}
      onKeyDown={press}
    >
      <span aria-hidden="true">⠿</span>
    </button>
  );
}
