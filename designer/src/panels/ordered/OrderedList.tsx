import { useRef, useState, type ReactNode } from "react";
import { useFocusOnAdded, type Added } from "./added";
import { DragHandle } from "./DragHandle";
import { moved, replaced, without } from "./objects";
import { RowButtons } from "./RowButtons";

interface Props<Entry> {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Which of the entries are shown, in their order; all when left out. */
  readonly places?: readonly number[];
  readonly nameOf: (entry: Entry) => string;
  /** An entry in its row. */
  readonly row: (entry: Entry, change: (entry: Entry) => void, index: number) => ReactNode;
  /** What an opened entry shows under its row; without it nothing can be opened. */
  readonly inside?: (entry: Entry, change: (entry: Entry) => void) => ReactNode;
  readonly onChange: (entries: readonly Entry[]) => void;
  readonly disabled: boolean;
  /** The entry that was added last: it opens, and has the focus. */
  readonly added?: Added | null;
}

/**
 * Entries whose order means something: moved by dragging, by the arrow keys on the handle, and by buttons; one at a time is open.
 */
export function OrderedList<Entry>({ label, entries, places, onChange, disabled, added = null, ...of }: Props<Entry>) {
  const shown = places ?? entries.map((_, index) => index);
  const [open, setOpen] = useOpen(shown, added);
  const list = useRef<HTMLOListElement>(null);
  useFocusOnAdded(added, (place) => list.current?.children[shown.indexOf(place)]);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= shown.length || from === to) return;
    onChange(moved(entries, shown[from] ?? from, shown[to] ?? to));
    if (open === from) setOpen(to);
    else if (open !== null && open >= Math.min(from, to) && open <= Math.max(from, to)) setOpen(null);
  };
  return (
    <ol className="cfp-list" aria-label={label} ref={list}>
      {shown.map((place, index) => {
        const entry = entries[place];
        if (entry === undefined) return null;
        const change = (next: Entry) => {
          onChange(replaced(entries, place, next));
        };
        const name = of.nameOf(entry);
        return (
          // Entries have nothing else that stays when they are typed in.
          <li key={index} className="cfp-entry">
            <div className="cfp-row">
              {!disabled && <DragHandle {...{ name, index, list }} onMove={move} />}
              <div className="cfp-row-words">{of.row(entry, change, index)}</div>
              <RowButtons
                {...{ name, index, disabled }}
                last={index === shown.length - 1}
                open={open === index}
                onOpen={of.inside && opener(open === index ? null : index, setOpen)}
                onMove={move}
                onRemove={() => {
                  setOpen(null);
                  onChange(without(entries, place));
                }}
              />
            </div>
            {of.inside && open === index && <div className="cfp-inside">{of.inside(entry, change)}</div>}
          </li>
        );
      })}
    </ol>
  );
}

/** Which entry is open, by its place among those that are shown: one that was added opens. */
function useOpen(shown: readonly number[], added: Added | null) {
  const [open, setOpen] = useState<number | null>(null);
  const [seen, see] = useState(added);
  if (added !== null && added !== seen) {
    see(added);
    const place = shown.indexOf(added.at);
    if (place >= 0) setOpen(place);
  }
  return [open, setOpen] as const;
}

function opener(index: number | null, open: (index: number | null) => void) {
  return () => {
    open(index);
  };
}
