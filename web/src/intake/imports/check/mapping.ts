import type { IntakeColumn, MappedHeader, PreviewItem } from "../imports";

/** In the order in which they are offered: what is needed first. */
export const columns = [
  "Title",
  "Body",
  "Source",
  "Url",
  "MessageId",
  "PostedAt",
  "FoundAt",
  "Category",
  "Region",
  "Subjects",
  "SubjectPosts",
  "ContainsAccusation",
] as const satisfies readonly IntakeColumn[];

/** What the service reads in place of a column for a header that is to be left out. */
const leaveOut = "不导入";

/** What the person said about headers: a column, or null to leave it out. What is not said stays as it was recognised. */
export type Choices = Readonly<Record<string, IntakeColumn | null>>;

/** Says what a header is. A column belongs to one header: an earlier choice of it for another header is taken back. */
export function withChoice(choices: Choices, header: string, column: IntakeColumn | null): Choices {
  const others = Object.entries(choices).filter(
    ([other, taken]) => other !== header && (column === null || taken !== column),
  );
  return { ...Object.fromEntries(others), [header]: column };
}

/** The choices as the service reads them, “header=column”. */
export function mappingOf(choices: Choices): readonly string[] {
  return Object.entries(choices).map(([header, column]) => `${header}=${column ?? leaveOut}`);
}

export function countTaken(headers: readonly MappedHeader[]) {
  const taken = headers.filter((header) => header.column !== null).length;
  return { taken, left: headers.length - taken };
}

/** The columns that the preview shows: those that some header fills, in the order of the file. */
export function shownColumns(headers: readonly MappedHeader[]): readonly IntakeColumn[] {
  return headers.flatMap((header) => header.column ?? []);
}

export type CellValue = string | boolean | { readonly moment: string } | null;

const moments: readonly IntakeColumn[] = ["PostedAt", "FoundAt"];

/** What a row says for a column. */
export function cellOf(item: PreviewItem, column: IntakeColumn): CellValue {
  const value = item[column.charAt(0).toLowerCase() + column.slice(1)];
  if (value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.join("、");
  return moments.includes(column) ? { moment: String(value) } : String(value);
}
