import type { PaperPicture } from "./paperPicture";
import { svgOf } from "./svg";
import { escaped } from "./svgText";
import { edge, foot, roomOn, sheetSize, type Sheet, type Tile, type Tiling } from "./tiles";

export interface PrintWords {
  readonly title: string;
  /** “第 2 列 第 1 行（共 3 列 4 行）” */
  readonly tile: (column: number, row: number, columns: number, rows: number) => string;
}

/** A page of its own that prints the picture on sheets; nothing of the page that shows it is needed. */
export function printedPages(paper: PaperPicture, sheet: Sheet, tiling: Tiling, words: PrintWords): string {
  const [width, height] = sheetSize(sheet);
  const style = [
    `@page { size: ${width}mm ${height}mm; margin: 0; }`,
    "html, body { margin: 0; background: #fff; }",
    `.sheet { position: relative; box-sizing: border-box; width: ${width}mm; height: ${height}mm; overflow: hidden; break-after: page; }`,
    ".sheet:last-child { break-after: auto; }",
    ".sheet svg { position: absolute; }",
    `.foot { position: absolute; left: ${edge}mm; right: ${edge}mm; bottom: ${edge / 2}mm; height: ${foot}mm;` +
      " display: flex; justify-content: space-between; align-items: end; gap: 8mm;" +
      " font: 9pt 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif; color: #333; }",
    ".foot span:last-child { flex: none; }",
  ].join("\n");
  const sheets = tiling.tiles.map((tile) => sheetOf(paper, sheet, tiling, tile, words)).join("\n");
  return (
    `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(words.title)}</title><style>${style}</style></head>` +
    `<body>${sheets}</body></html>`
  );
}

function sheetOf(paper: PaperPicture, sheet: Sheet, tiling: Tiling, tile: Tile, words: PrintWords): string {
  const {
    scale,
    columns: { length: columns },
    rows: { length: rows },
  } = tiling;
  const size = `left:${edge}mm;top:${edge}mm;width:${tile.width * scale}mm;height:${tile.height * scale}mm`;
  const drawn = svgOf(paper, tile).replace("<svg ", `<svg style="${size}" `);
  const label = columns * rows > 1 ? words.tile(tile.column, tile.row, columns, rows) : "";
  const foot = `<div class="foot"><span>${escaped(words.title)}</span><span>${escaped(label)}</span></div>`;
  return `<section class="sheet">${drawn}${marksOf(sheet, tiling, tile)}${foot}</section>`;
}

/** Where the neighbours end and begin: a dashed line along each edge that both show. */
function marksOf(sheet: Sheet, { scale, columns, rows }: Tiling, { x, y, column, row }: Tile): string {
  const [width, height] = roomOn(sheet);
  const across = [columns[column - 2]?.[1], columns[column]?.[0]].flatMap((at) =>
    at === undefined ? [] : [(at - x) * scale],
  );
  const down = [rows[row - 2]?.[1], rows[row]?.[0]].flatMap((at) => (at === undefined ? [] : [(at - y) * scale]));
  const lines = [...across.map((at) => [at, 0, at, height] as const), ...down.map((at) => [0, at, width, at] as const)];
  if (lines.length === 0) return "";
  const drawn = lines.map(
    ([x1, y1, x2, y2]) =>
      `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#777" stroke-width="0.2" stroke-dasharray="1 2"/>`,
  );
  const size = `left:${edge}mm;top:${edge}mm;width:${width}mm;height:${height}mm`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="marks" style="${size}" viewBox="0 0 ${width} ${height}">` +
    `${drawn.join("")}</svg>`
  );
}
