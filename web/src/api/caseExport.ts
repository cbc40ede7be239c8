import { ask } from "./ahead";
import type { CaseQuery } from "./caseList";

/** A table of cases as a file. */
export interface CaseExport {
  readonly content: Blob;
  readonly name: string;
  /** How many cases it has when it had to leave some out; null when it has all. */
  readonly most: number | null;
}

/** What a list shows as a workbook: the same filter, the given columns. */
export async function exportCases(query: CaseQuery, columns: readonly string[]): Promise<CaseExport> {
  const texts = Object.entries(query).map(([name, value]) => [name, String(value)]);
  const response = await ask("/api/cases/export", { ...Object.fromEntries(texts), columns: columns.join(",") });
  const cut = response.headers.get("X-Rows-Limit");
  return {
    content: await response.blob(),
    name: nameIn(response.headers.get("Content-Disposition")),
    most: cut ? Number(cut) : null,
  };
}

/** The file's name as the service gives it (RFC 6266: the one with the encoding first). */
export function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  return (
    (encoded && decodeURIComponent(encoded)) ?? /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? "cases.xlsx"
  );
}
