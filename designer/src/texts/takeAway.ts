/** Words for what people take away of a procedure. */
export interface TakeAwayTexts {
  readonly menu: string;
  readonly svg: string;
  readonly png: string;
  readonly print: string;
  readonly regulation: string;
  readonly file: string;
  readonly failed: string;
  readonly paper: string;
  readonly direction: string;
  readonly upright: string;
  readonly wide: string;
  readonly scaling: string;
  readonly toWidth: string;
  readonly toPages: string;
  readonly realSize: string;
  readonly pages: string;
  /** How many sheets it takes, in which columns and rows, at how many percent of the screen. */
  readonly sheets: (sheets: number, columns: number, rows: number, percent: number) => string;
  readonly tooSmall: string;
  /** What stands below a sheet. */
  readonly sheet: (column: number, row: number, columns: number, rows: number) => string;
  /** Who is told, and by which way. */
  readonly by: (whom: string, way: string) => string;
  /** Steps whose doers must not do this one. */
  readonly notBy: (steps: string) => string;
  readonly decidedBy: (who: string, how: string) => string;
  readonly abstains: (outcome: string) => string;
  /** What a step writes into a field; null empties it. */
  readonly writes: (field: string, value: string | null) => string;
  readonly copies: (field: string, from: string) => string;
  readonly writesNow: (field: string) => string;
  /** A field that not everybody sees or fills in. */
  readonly kept: (field: string, sight: readonly string[]) => string;
  readonly preview: string;
  readonly printNow: string;
  readonly cancel: string;
}

export const zhTakeAway: TakeAwayTexts = {
  menu: "导出与打印",
  svg: "另存为图片（SVG，放大不模糊）",
  png: "另存为图片（PNG）",
  print: "打印流程图…",
  regulation: "工作规程（Word）",
  file: "导出流程文件（可再导入）",
  failed: "没有存成：浏览器画不出这么大的图。可以改存 SVG，或分页打印。",
  paper: "纸张",
  direction: "方向",
  upright: "纵向",
  wide: "横向",
  scaling: "大小",
  toWidth: "与纸同宽",
  toPages: "不超过几张",
  realSize: "原大，分张拼接",
  pages: "最多几张",
  sheets: (sheets, columns, rows, percent) =>
    `共 ${sheets} 张${columns * rows > 1 ? `（${columns} 列 ${rows} 行，虚线处重叠粘贴）` : ""}，为屏幕上的 ${percent}%`,
  tooSmall: "字会很小，看不清。换大一些的纸，或多用几张。",
  sheet: (column, row, columns, rows) => `第 ${column} 列 第 ${row} 行（共 ${columns} 列 ${rows} 行）`,
  by: (whom, way) => `${whom}（${way}）`,
  notBy: (steps) => `不得由办理过${steps}的人办理`,
  decidedBy: (who, how) => `${who}（${how}）`,
  abstains: (outcome) => `可以选“${outcome}”，不算同意也不算不同意`,
  writes: (field, value) => (value === null ? `清空“${field}”` : `“${field}”写为：${value}`),
  copies: (field, from) => `“${field}”写为“${from}”的内容`,
  writesNow: (field) => `“${field}”写为当时的时间`,
  kept: (field, sight) => `${field}（${sight.join("，")}）`,
  preview: "打印的样子",
  printNow: "打印",
  cancel: "取消",
};

export const enTakeAway: TakeAwayTexts = {
  menu: "Export and print",
  svg: "Save as picture (SVG, sharp at any size)",
  png: "Save as picture (PNG)",
  print: "Print the picture…",
  regulation: "Regulation (Word)",
  file: "Export the procedure as a file (to be imported again)",
  failed:
    "Nothing was saved: the browser cannot draw a picture of this size. Save it as SVG, or print it on several sheets.",
  paper: "Paper",
  direction: "Direction",
  upright: "Upright",
  wide: "Wide",
  scaling: "Size",
  toWidth: "As wide as the paper",
  toPages: "On so many sheets",
  realSize: "Real size, to be glued",
  pages: "Sheets at the most",
  sheets: (sheets, columns, rows, percent) =>
    `${sheets} ${sheets === 1 ? "sheet" : "sheets"}${
      columns * rows > 1 ? ` (${columns} columns, ${rows} rows, glued at the dashed lines)` : ""
    }, at ${percent}% of the screen`,
  tooSmall: "The words will be too small to read. Take larger paper, or more sheets.",
  sheet: (column, row, columns, rows) => `Column ${column}, row ${row} (of ${columns} columns, ${rows} rows)`,
  by: (whom, way) => `${whom} (${way})`,
  notBy: (steps) => `not by whoever did ${steps}`,
  decidedBy: (who, how) => `${who} (${how})`,
  abstains: (outcome) => `“${outcome}” may be chosen and counts for neither side`,
  writes: (field, value) => (value === null ? `empties “${field}”` : `writes into “${field}”: ${value}`),
  copies: (field, from) => `writes into “${field}” what stands in “${from}”`,
  writesNow: (field) => `writes the present moment into “${field}”`,
  kept: (field, sight) => `${field} (${sight.join("; ")})`,
  preview: "As it will be printed",
  printNow: "Print",
  cancel: "Cancel",
};
