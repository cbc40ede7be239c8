import type { Connection } from "../model/document/flow";
import { headWords } from "../model/picture/drawn";
import type { Standing } from "../model/picture/progress";
import type { Exit } from "../model/projection/tree";
import { widthOf, wrapped } from "../model/words/lines";
import type { LaidCard, Pill } from "../views/tree/layout";
import { cardWidth, pillHeight } from "../views/tree/sizes";
import { pathOf } from "../views/tree/path";
import { boxOf, headHeight, inner, padding, textLine, textSize, titleLine, titleSize } from "./paperPicture";
import type { Box, PaperCard, PaperPicture, PaperRow } from "./paperPicture";
import { cutTo, escaped, textAt, type TextStyle } from "./svgText";

const ink = "#1d2733";
const quiet = "#4a5563";
const line = "#8a94a0";
const hair = "#d5dae0";
const accent = "#1f5fa8";
const good = "#1d6b45";
const late = "#b3261e";
const back = "#7a4e00";

/** Edge and words of a card by where the case stands; each differs in its line as well, for who prints in black and white. */
const standings: Readonly<Record<Standing, { readonly edge: string; readonly width: number; readonly dash: string }>> =
  {
    now: { edge: accent, width: 2.5, dash: "" },
    late: { edge: late, width: 3.5, dash: "" },
    done: { edge: good, width: 1.5, dash: "" },
    cancelled: { edge: line, width: 1, dash: "5 3" },
    passed: { edge: line, width: 1, dash: "2 3" },
    ahead: { edge: line, width: 1, dash: "" },
  };
const plain = { edge: line, width: 1, dash: "" };

/**
 * The whole picture, or a part of it, as one SVG that needs nothing else: text stays text, and there is nothing that Word, WPS or a
 * browser draws differently. Each step carries `data-step`, each arrow `data-way`, once in the whole picture.
 */
export function svgOf(paper: PaperPicture, part?: Box): string {
  const { layout } = paper;
  const { x, y, width, height } = part ?? { x: 0, y: 0, width: layout.width, height: layout.height };
  const box = { x, y, width, height };
  const parts = [
    ...layout.lines.filter((corners) => touches(box, boxAround(corners))).map(lineOf),
    ...layout.pills.filter((pill) => touches(box, boxOfPill(pill))).map((pill) => pillOf(pill, paper)),
    ...layout.cards.filter((card) => touches(box, under(boxOf(card)))).map((card) => cardOf(card, paper)),
    ...looseOf(paper),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">` +
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff"/>${parts.join("")}</svg>`
  );
}

function lineOf(corners: readonly (readonly [number, number])[]): string {
  return `<path d="${pathOf(corners)}" fill="none" stroke="${line}" stroke-width="1.5"/>`;
}

/** Around what is drawn of an arrow: every arrow once, whatever it is drawn as. */
function wayOf(way: Connection | null, drawn: string): string {
  if (way === null) return drawn;
  const named = escaped(JSON.stringify([way.from.activity, way.from.port, way.to.activity]));
  return `<g data-way="${named}">${drawn}</g>`;
}

function pillOf({ x, y, exits }: Pill, { picture }: PaperPicture): string {
  const words = headWords(picture, exits);
  const room = cardWidth - 16;
  const small = widthOf(words, textSize) > room;
  const size = small ? 9 : textSize;
  const lines = small ? wrapped(words, size, room) : [words];
  const shown = lines.length > 2 ? [lines[0] ?? "", cutTo(lines.slice(1).join(""), size, room)] : lines;
  const width = Math.min(cardWidth - 4, Math.max(...shown.map((one) => widthOf(one, size))) + 20);
  const edge = exits.some(({ way }) => way && picture.walked.has(way)) ? good : line;
  const box =
    `<rect x="${x - width / 2}" y="${y}" width="${width}" height="${pillHeight}" rx="${pillHeight / 2}"` +
    ` fill="#ffffff" stroke="${edge}"/>`;
  const first = shown.length > 1 ? y + 10 : y + pillHeight / 2 + 4;
  const texts = shown.map((one, index) => textAt(one, x, first + index * 10, { size, fill: ink, anchor: "middle" }));
  const title = small ? `<title>${escaped(words)}</title>` : "";
  return exits.reduce((inside, { way }) => wayOf(way, inside), title + box + texts.join(""));
}

function cardOf(card: LaidCard, { cards, picture }: PaperPicture): string {
  const paper = cards.get(card.placed.step);
  if (!paper) return "";
  const { edge, width, dash } = paper.standing ? standings[paper.standing] : plain;
  const dashes = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  const frame =
    `<rect x="${card.x}" y="${card.y}" width="${cardWidth}" height="${card.height}" rx="6" fill="#ffffff"` +
    ` stroke="${edge}" stroke-width="${width}"${dashes}/>`;
  const head = card.placed.entered ? headOf(card) : "";
  const rows = rowsAt(card, paper, (exit) => exit.way !== null && picture.walked.has(exit.way));
  const step = `<g data-step="${escaped(card.placed.step)}">${head}${frame}${faceOf(card, paper)}${rows}</g>`;
  return step + onwardOf(card, paper);
}

/** The head of the arrow that comes from above. */
function headOf({ x, y }: LaidCard): string {
  const axis = x + cardWidth / 2;
  return `<path d="M${axis - 4} ${y - 8}L${axis + 4} ${y - 8}L${axis} ${y}Z" fill="${line}"/>`;
}

/** Where the card goes straight on, its arrow begins below it. */
function onwardOf({ placed, x, y, height }: LaidCard, { rows }: PaperCard): string {
  const shown = new Set([...rows.map(({ exit }) => exit), ...placed.columns.flatMap(({ exits }) => exits)]);
  const [axis, bottom] = [x + cardWidth / 2, y + height];
  return placed.exits
    .filter((exit) => !shown.has(exit))
    .map(({ way }) =>
      wayOf(way, `<path d="M${axis} ${bottom}L${axis} ${bottom + 8}" stroke="${line}" stroke-width="1.5"/>`),
    )
    .join("");
}

function faceOf({ x, y }: LaidCard, { title, meta, mark, standing }: PaperCard): string {
  const left = x + 12;
  let bottom = y + padding;
  const lines = (texts: readonly string[], step: number, style: TextStyle) =>
    texts.map((text) => {
      bottom += step;
      return textAt(text, left, bottom - (step - style.size) / 2 - 2, style);
    });
  const markFill = standing === "late" ? late : standing === "done" ? good : standing === "now" ? accent : quiet;
  return [
    ...lines(title, titleLine, { size: titleSize, fill: ink, bold: true }),
    ...lines(meta, textLine, { size: textSize, fill: quiet }),
    ...lines(mark, textLine, { size: textSize, fill: markFill }),
  ].join("");
}

function rowsAt(card: LaidCard, paper: PaperCard, walked: (exit: Exit) => boolean): string {
  let top = card.y + headHeight(paper);
  return paper.rows
    .map((row) => {
      const drawn = rowAt(row, card.x, top, walked(row.exit));
      top += row.height;
      return drawn;
    })
    .join("");
}

function rowAt({ exit, label, chip, beside, height }: PaperRow, x: number, top: number, walked: boolean): string {
  const [left, right] = [x + 12, x + 12 + inner];
  const first = beside ? top + height / 2 + 4 : top + textLine;
  const style = { size: textSize, fill: walked ? good : ink, bold: walked };
  const chipStyle: TextStyle = {
    size: textSize,
    fill: exit.kind === "gone" || exit.kind === "nowhere" ? late : back,
    anchor: "end",
  };
  const chipTop = beside ? first : first + label.length * textLine;
  const drawn = [
    `<path d="M${x} ${top}L${x + cardWidth} ${top}" stroke="${hair}"/>`,
    ...label.map((text, index) => textAt(text, left, first + index * textLine, style)),
    ...chip.map((text, index) => textAt(text, right, chipTop + index * textLine, chipStyle)),
  ].join("");
  return wayOf(exit.way, drawn);
}

function looseOf({ layout: { looseTop }, picture }: PaperPicture): readonly string[] {
  return looseTop === null
    ? []
    : [textAt(picture.texts.loose, 24, looseTop - 16, { size: textSize, fill: late, bold: true })];
}

function boxAround(corners: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function boxOfPill({ x, y }: Pill): Box {
  return { x: x - cardWidth / 2, y, width: cardWidth, height: pillHeight };
}

/** With the beginning of the arrow below it. */
function under({ x, y, width, height }: Box): Box {
  return { x, y: y - 8, width, height: height + 16 };
}

export function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
