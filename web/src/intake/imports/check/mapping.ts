import { useTranslation } from "react-i18next";
import type { ImportPreview, IntakeColumn, MappedHeader, OfferedColumn, PreviewItem } from "../imports";

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

/** The columns that a header can be taken as, as the service offers them, called in the language of the screen. */
export function useColumns({ columns }: Pick<ImportPreview, "columns">): readonly NamedColumn[] {
  const { language } = useTranslation().i18n;
  return columns.map(({ column, label, shape }) => ({
    column,
    shape,
    label: label[language === "en" ? "en" : "zh"] ?? column,
  }));
}

export interface NamedColumn {
  readonly column: IntakeColumn;
  readonly label: string;
  /** What its cells hold. */
  readonly shape: OfferedColumn["shape"];
}

/** The columns that the preview shows: those that some header fills, in the order of the file. */
export function shownColumns(
  headers: readonly MappedHeader[],
  columns: readonly NamedColumn[],
): readonly NamedColumn[] {
  return headers.flatMap((header) => columns.find(({ column }) => column === header.column) ?? []);
}

export type CellValue = string | boolean | { readonly moment: string } | null;

/** What a row says for a column. */
export function cellOf(item: PreviewItem, { column, shape }: Pick<NamedColumn, "column" | "shape">): CellValue {
  const value = item[column.charAt(0).toLowerCase() + column.slice(1)];
  if (value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.join("、");
  return shape === "Moment" ? { moment: String(value) } : String(value);
}
