import { useState } from "react";
import { useKeys } from "../../parts/keys";
import { moveKeys } from "./moveKeys";
import { neighbour } from "./rows";

interface Place {
  readonly key: string | null;
  /** By the keys, so that the list scrolls along. Under a pointer that is pressing a row it stands still. */
  readonly byKeys: boolean;
  /** The focus is still to follow: the row may have to be drawn first. */
  readonly wanted: boolean;
}

interface Wanted<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Key of the row that is open in the reading pane. */
  readonly current: string | null;
  readonly onOpen: (row: Row) => void;
}

/**
 * Where the keys are in a list of links. They move the focus alone and Enter opens: what a row leads to may leave the list, or
 * be marked as read once it is shown.
 */
export function useListPlace<Row>({ rows, keyOf, current, onOpen }: Wanted<Row>) {
  const [place, setPlace] = useState<Place>({ key: null, byKeys: false, wanted: false });
  const here = place.key ?? current;
  const move = (by: number) => () => {
    const to = neighbour(rows, keyOf, here, by);
    if (to) setPlace({ key: keyOf(to), byKeys: true, wanted: true });
  };
  const open = () => {
    const row = rows.find((one) => keyOf(one) === here);
    if (row) onOpen(row);
    else move(0)();
  };
  // A row that has the focus opens by itself, as every link does; this is for one that was scrolled out of sight.
  useKeys({ ...moveKeys(move, rows.length), Enter: open });
  const inSight = place.byKeys || here === current ? here : null;
  return {
    /** Index of the row to be kept in sight; -1 for none. */
    at: rows.findIndex((row) => keyOf(row) === inSight),
    /** Brings the focus to a row. */
    go: (row: Row) => {
      setPlace({ key: keyOf(row), byKeys: true, wanted: true });
    },
    wants: (row: Row) => place.wanted && keyOf(row) === place.key,
    /** The focus is on a row, by whatever way it came. */
    arrived: (row: Row) => {
      const key = keyOf(row);
      setPlace((before) => ({ key, byKeys: before.byKeys && before.key === key, wanted: false }));
    },
  };
}
