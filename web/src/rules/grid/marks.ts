import type { RuleFinding } from "../rules";

/** What the checks say of a row, at the row. */
export interface Mark {
  readonly kind: "error" | "warning" | "info";
  readonly column: string | null;
  readonly text: string;
}

const kinds = { Error: "error", Warning: "warning", Info: "info" } as const;
const none: readonly Mark[] = [];

/** The findings by row. */
export function marksOf(findings: readonly RuleFinding[]): (row: string) => readonly Mark[] {
  const byRow = new Map<string, Mark[]>();
  for (const { row, column, weight, text } of findings) {
    if (row === null) continue;
    const marks = byRow.get(row) ?? [];
    marks.push({ kind: kinds[weight], column: column ?? null, text });
    byRow.set(row, marks);
  }
  return (row) => byRow.get(row) ?? none;
}
