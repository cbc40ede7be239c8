import type { Written } from "../history";
import type { RuleRow } from "./table";

interface Named {
  readonly id: string;
}

/**
 * What was written here on top of what somebody else has saved meanwhile, row by row: what was not touched here is theirs, what was is
 * mine. Rows stand as they do in theirs, mine after the row that they were put behind.
 * @param base What both began with.
 */
export function onTop(base: Written, mine: Written, theirs: Written): Written {
  const columns = theirs.table.columns.filter(
    (column) => mine.table.columns.includes(column) || !base.table.columns.includes(column),
  );
  const rows = partsOf(base.table.rows, mine.table.rows, theirs.table.rows);
  const kept = new Set(rows.map(({ id }) => id));
  return {
    name: mine.name === base.name ? theirs.name : mine.name,
    table: {
      columns: [...columns, ...mine.table.columns.filter((column) => !columns.includes(column) && isNew(column, base))],
      rows,
      tests: partsOf(base.table.tests, mine.table.tests, theirs.table.tests).filter(
        ({ row }) => row === null || kept.has(row),
      ),
    },
  };
}

function isNew(column: string, base: Written) {
  return !base.table.columns.includes(column);
}

function partsOf<Part extends Named>(
  base: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
): readonly Part[] {
  const [before, here] = [byId(base), byId(mine)];
  const parts = theirs.flatMap((part) => {
    const [was, is] = [before.get(part.id), here.get(part.id)];
    // Taken out here: gone, unless they have changed it, which nobody here has seen.
    if (!is) return was && same(was, part) ? [] : [part];
    return [was && same(was, is) ? part : is];
  });
  mine.forEach((part, at) => {
    const was = before.get(part.id);
    // Of theirs it is gone: what was changed here or is new comes again.
    if (parts.some(({ id }) => id === part.id) || (was && same(was, part))) return;
    const behind = mine.slice(0, at).findLast(({ id }) => parts.some((one) => one.id === id))?.id;
    parts.splice(parts.findIndex(({ id }) => id === behind) + 1, 0, part);
  });
  return inMyOrder(base, mine, parts);
}

/** Rows that were moved here stand as they do here, where nothing else says otherwise. */
function inMyOrder<Part extends Named>(base: readonly Part[], mine: readonly Part[], parts: readonly Part[]) {
  const common = new Set(base.map(({ id }) => id));
  const orderOf = (list: readonly Named[]) =>
    list.flatMap(({ id }) => (common.has(id) && parts.some((part) => part.id === id) ? [id] : []));
  const [was, is] = [orderOf(base), orderOf(mine)];
  const stays = was.filter((id) => is.includes(id));
  if (stays.join(" ") === is.join(" ")) return parts;
  const known = byId(parts);
  const order = is.values();
  return parts.map((part) => (is.includes(part.id) ? (known.get(order.next().value ?? "") ?? part) : part));
}

const byId = <Part extends Named>(parts: readonly Part[]) => new Map(parts.map((part) => [part.id, part]));

function same(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Rows that stand otherwise in one table than in the other, in the order of the second; null where there is none. */
export function changedRows(theirs: Written, mine: Written) {
  const [there, here] = [byId(theirs.table.rows), byId(mine.table.rows)];
  const rows: { readonly at: number; readonly theirs: RuleRow | null; readonly mine: RuleRow | null }[] = [];
  theirs.table.rows.forEach((row, at) => {
    if (!here.has(row.id)) rows.push({ at, theirs: row, mine: null });
  });
  mine.table.rows.forEach((row, at) => {
    const other = there.get(row.id) ?? null;
    if (!same(row, other)) rows.push({ at, theirs: other, mine: row });
  });
  return rows;
}
