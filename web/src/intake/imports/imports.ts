import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api, linked } from "../../api/client";
import type { FieldValues, Schema } from "../../api/schemas";

export type ImportPreview = Schema<"ImportPreview">;
export type MappedHeader = Schema<"MappedHeader">;
/** What a row says, by column: `postedAt` for the column PostedAt. */
export type PreviewItem = FieldValues;
export type PreviewRow = ImportPreview["rows"][number];
export type IntakeColumn = Schema<"IntakeColumn">;
export type OfferedColumn = Schema<"OfferedColumn">;
export type ImportState = Schema<"ImportState">;
export type ImportFinding = Schema<"ImportFinding">;
export type FindingKind = Schema<"ImportFindingKind">;

const whileRunning = 700;

/** A file that somebody chose; the number tells one choice from the next, for names may be the same. */
export interface ChosenFile {
  readonly file: File;
  readonly choice: number;
}

/** What a person says about how a file is read; null where it is left to the file. */
export interface TableChoices {
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly repairs: boolean | null;
}

export const asUnderstood: TableChoices = { sheet: null, encoding: null, repairs: null };

/** How a file would be understood. Nothing of it is kept by the service. */
export function previewQuery({ file, choice }: ChosenFile, mapping: readonly string[], table: TableChoices) {
  return queryOptions({
    queryKey: ["import-preview", choice, mapping, table],
    // Who goes away ends the reading as well.
    queryFn: ({ signal }) =>
      answer(api.POST("/api/imports/preview", { ...formOf(file, null, mapping, table), signal })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Sends the file to be imported in the background. */
export async function startImport(
  file: File,
  source: string,
  mapping: readonly string[],
  table: TableChoices,
): Promise<number> {
  const { id } = await answer(api.POST("/api/imports", formOf(file, source.trim() || null, mapping, table)));
  return id;
}

/** An import; asked for again and again while it runs. */
export function importQuery(id: number) {
  return queryOptions({
    queryKey: ["imports", id],
    queryFn: () => answer(api.GET("/api/imports/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : whileRunning),
    staleTime: 0,
  });
}

export const importsQuery = infiniteQueryOptions({
  queryKey: ["imports", "list"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/imports", { params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } } })),
  initialPageParam: "",
  getNextPageParam: (page) => page.next,
  staleTime: 0,
});

/** The rows of an import that became no case. */
export function findingsQuery(id: number, kind: FindingKind) {
  return infiniteQueryOptions({
    queryKey: ["imports", id, "findings", kind],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/imports/{id}/findings", {
          params: { path: { id }, query: { kind, limit: 50, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}

/** An empty table with all columns, and how to fill them. */
export function sampleTableAddress(): string {
  return linked("/api/imports/sample.xlsx");
}

export function errorFileAddress(id: number): string {
  return linked(`/api/imports/${id}/errors.csv`);
}

export function isOver({ status }: Pick<ImportState, "status">): boolean {
  return status === "Finished" || status === "Refused";
}

/** The document describes the parts of the form; what goes out is the form itself. */
function formOf(file: File, source: string | null, mapping: readonly string[], table: TableChoices) {
  const form = new FormData();
  form.append("file", file, file.name);
  if (source) form.append("source", source);
  for (const choice of mapping) form.append("mapping", choice);
  for (const [name, value] of Object.entries(table)) if (value !== null) form.append(name, String(value));
  return {
    body: { file: file.name, source, procedure: null, mapping: [...mapping], ...table },
    bodySerializer: () => form,
  };
}
