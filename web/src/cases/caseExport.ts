import type { CaseQuery } from "./caseList";
import { api } from "../api/client";
import { nameIn } from "../api/files";
import { Problem } from "../api/problem";

/** A table of cases as a file; where there are too many, its last line says so. */
export interface CaseExport {
  readonly content: Blob;
  readonly name: string;
}

/** What a list shows as a workbook: the same filter, the given columns. */
export async function exportCases(query: CaseQuery, columns: readonly string[]): Promise<CaseExport> {
  const { data, response } = await api.GET("/api/cases/export", {
    params: { query: { ...query, columns: [...columns] } },
    parseAs: "blob",
  });
  if (!data) throw Problem.of(response.status, null);
  return { content: data, name: nameIn(response.headers.get("Content-Disposition")) };
}
