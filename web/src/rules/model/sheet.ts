/** Cells as sheets (WPS, Excel) put them on the clipboard: tabs between columns, lines between rows, quotes round what holds either. */
export function sheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What sheets put on the clipboard, taken apart; a line break at the end ends the last row and begins none. */
export function sheetRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { cell, next } = cellAt(text, at);
    rows.at(-1)?.push(cell);
    if (text.charAt(next) === "\t") {
      at = next + 1;
      if (at === text.length) rows.at(-1)?.push("");
      continue;
    }
    const line = text.startsWith("\r\n", next) ? 2 : 1;
    at = next + line;
    if (next < text.length && at < text.length) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

function cellAt(text: string, start: number): { readonly cell: string; readonly next: number } {
  return text.charAt(start) === '"' ? (quotedCell(text, start) ?? plainCell(text, start)) : plainCell(text, start);
}

function plainCell(text: string, start: number) {
  let next = start;
  while (next < text.length && !"\t\r\n".includes(text.charAt(next))) next++;
  return { cell: text.slice(start, next), next };
}

// A quote that is not closed, or with something behind it, is a sign like any other.
function quotedCell(text: string, start: number) {
  let cell = "";
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) !== '"') cell += text.charAt(at);
    else if (text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else {
      const next = at + 1;
      return next === text.length || "\t\r\n".includes(text.charAt(next)) ? { cell, next } : null;
    }
  }
  return null;
}
