import type { CaseQuery } from "./caseList";
import { api } from "../api/client";
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

/** The file's name as the service gives it (RFC 6266: the one with the encoding first). */
export function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? "cases.xlsx";
}
