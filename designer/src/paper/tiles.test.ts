import { describe, expect, test } from "vitest";
import { procedures, stepTypes } from "../contract/contract.sample";
import { readElsa } from "../model/elsa/readElsa";
import { drawn } from "../model/picture/drawn";
import { zhTexts } from "../texts/zh";
import { boxOf, paperOf, type Box, type PaperPicture } from "./paperPicture";
import { printedPages } from "./printed";
import { roomOn, tilesOf, type Sheet, type Tiling } from "./tiles";

const a4: Sheet = { paper: "A4", landscape: false, scaling: "real", pages: 1 };
const sheets: readonly Sheet[] = (["A4", "A3"] as const).flatMap((paper) =>
  [false, true].flatMap((landscape) =>
    (["real", "width", "pages"] as const).map((scaling) => ({ paper, landscape, scaling, pages: 6 })),
  ),
);

function pictureOf(text: string): PaperPicture {
  const document = readElsa(text);
  return paperOf(drawn({ document, types: stepTypes, names: {}, texts: zhTexts, visits: [], moment: String }));
}

const pictures = procedures.map(([name, text]) => [name, pictureOf(text)] as const);
const online = pictureOf(procedures.find(([name]) => name === "online-opinion")?.[1] ?? "");

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function cutCards(paper: PaperPicture, { tiles }: Tiling) {
  return paper.layout.cards.map(boxOf).filter((card) => !tiles.some((tile) => holds(tile, card)));
}

describe("a picture on sheets", () => {
  test.each(pictures)("of %s: each sheet fits its paper, and no card is cut in two", (_name, paper) => {
    for (const sheet of sheets) {
      const tiling = tilesOf(paper, sheet);
      const [width, height] = roomOn(sheet);
      for (const tile of tiling.tiles) {
        expect(tile.width * tiling.scale).toBeLessThanOrEqual(width + 0.001);
        expect(tile.height * tiling.scale).toBeLessThanOrEqual(height + 0.001);
      }
      expect(cutCards(paper, tiling), JSON.stringify(sheet)).toEqual([]);
    }
  });

  test("of real size is as large as on the screen", () => {
    expect(tilesOf(online, a4).scale).toBeCloseTo(0.2646, 4);
  });

  test("fitted to the width has one column", () => {
    const tiling = tilesOf(online, { ...a4, scaling: "width" });
    expect(tiling.columns).toHaveLength(1);
    expect(online.layout.width * tiling.scale).toBeCloseTo(190, 1);
  });

  test.each([1, 2, 4, 9])("fitted to %i takes no more, and is larger than on fewer", (pages) => {
    const tiling = tilesOf(online, { ...a4, scaling: "pages", pages });
    expect(tiling.tiles.length).toBeLessThanOrEqual(pages);
    if (pages > 1) expect(tiling.scale).toBeGreaterThan(tilesOf(online, { ...a4, scaling: "pages", pages: 1 }).scale);
  });

  test("is said on each sheet where it belongs", () => {
    const tiling = tilesOf(online, a4);
    const html = printedPages(online, a4, tiling, {
      title: "网络舆情 <快速> 处置",
      tile: (column, row) => `第 ${column} 列 第 ${row} 行`,
    });
    expect(html.match(/<section class="sheet">/gu)).toHaveLength(tiling.tiles.length);
    expect(html).toContain("size: 210mm 297mm");
    expect(html).toContain("网络舆情 &lt;快速&gt; 处置");
    for (const { column, row } of tiling.tiles) expect(html).toContain(`第 ${column} 列 第 ${row} 行`);
  });

  test("that fits on one has no marks to glue and no label", () => {
    const sheet: Sheet = { ...a4, scaling: "pages", pages: 1 };
    const html = printedPages(online, sheet, tilesOf(online, sheet), { title: "图", tile: () => "第" });
    expect(html).not.toContain('class="marks"');
    expect(html).not.toContain("第");
  });
});
