/** Where one is in the grid: a row by its place, a column by its place. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What is chosen: from one corner to the other. */
export interface Selection {
  readonly anchor: Spot;
  readonly at: Spot;
}

export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const start: Selection = { anchor: { row: 0, column: 0 }, at: { row: 0, column: 0 } };

export function areaOf({ anchor, at }: Selection): Area {
  return {
    top: Math.min(anchor.row, at.row),
    bottom: Math.max(anchor.row, at.row),
    left: Math.min(anchor.column, at.column),
    right: Math.max(anchor.column, at.column),
  };
}

/** A selection that stays within so many rows and columns; the same one where it does already. */
export function within(selection: Selection, rows: number, columns: number): Selection {
  const { anchor, at } = selection;
  const fit = ({ row, column }: Spot): Spot => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  const inside = { anchor: fit(anchor), at: fit(at) };
  return isSame(inside.anchor, anchor) && isSame(inside.at, at) ? selection : inside;
}

function isSame(one: Spot, other: Spot): boolean {
  return one.row === other.row && one.column === other.column;
}

/** One step on; with the other corner left where it is when the selection grows. */
export function stepped(selection: Selection, by: Partial<Spot>, grows: boolean): Selection {
  const at = { row: selection.at.row + (by.row ?? 0), column: selection.at.column + (by.column ?? 0) };
  return { anchor: grows ? selection.anchor : at, at };
}

export function only(at: Spot): Selection {
  return { anchor: at, at };
}
