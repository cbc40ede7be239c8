import { queryOptions } from "@tanstack/react-query";
import { nameIn, saveFile } from "../../api/files";
import { answer, api, linked } from "../../api/client";
import type { Schema } from "../../api/schemas";

export type RosterPreview = Schema<"RosterPreview">;
export type RosterPreviewLine = Schema<"RosterPreviewLine">;
export type RosterImported = Schema<"RosterImported">;
export type NewPerson = Schema<"NewPerson">;

/** A file that somebody chose; the number tells one choice from the next, for names may be the same. */
export interface ChosenTable {
  readonly file: File;
  readonly choice: number;
}

/** What a table would do. Nothing of it is kept by the service. */
export function previewQuery({ file, choice }: ChosenTable) {
  return queryOptions({
    queryKey: ["roster", "preview", choice],
    queryFn: ({ signal }) => answer(api.POST("/api/roster/import/preview", { ...formOf(file), signal })),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Takes over what the preview showed as right. */
export function importTable({ file }: ChosenTable, seen: string) {
  return answer(api.POST("/api/roster/import", formOf(file, seen)));
}

/** Has the browser save the lines in error. */
export async function saveErrors({ file }: ChosenTable) {
  const { data, response } = await api.POST("/api/roster/import/errors", { ...formOf(file), parseAs: "blob" });
  // The client answers with what it was asked to read; the document knows it as bytes.
  saveFile(data as unknown as Blob, nameIn(response.headers.get("Content-Disposition")));
}

export function sampleAddress(): string {
  return linked("/api/roster/import/sample.xlsx");
}

/** The accounts that are new with their passwords, as a table that Excel opens. */
export function passwordTable(heads: readonly string[], people: readonly NewPerson[]): Blob {
  const rows = [heads, ...people.map(({ code, name, password }) => [code, name, password])];
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
  return new Blob(["\uFEFF", text], { type: "text/csv" });
}

/** The document describes the parts of the form; what goes out is the form itself. */
function formOf(file: File, seen: string | null = null) {
  const form = new FormData();
  form.append("file", file, file.name);
  if (seen) form.append("seen", seen);
  return { body: { file: file.name, seen }, bodySerializer: () => form };
}
