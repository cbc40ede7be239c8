import { signsOf } from "./signs";

/** What a card on the screen cuts: the rest is said to whoever points at it. */
const mostLines = 2;

/** Lines that a text takes, two at the most: what is longer is cut and said in full to whoever points at it. */
export function linesOf(text: string, size: number, width: number): number {
  return Math.min(mostLines, Math.max(1, Math.ceil(widthOf(text, size) / (width - size / 2))));
}

/** Chinese characters are as wide as high, others a little more than half. Pixels at a font size in pixels. */
export function widthOf(text: string, size: number): number {
  return Array.from(text).reduce((width, sign) => width + widthOfSign(sign, size), 0);
}

const wide = /[\u2e80-\uffff\u{10000}-\u{3ffff}“”‘’…—→↩●◐○]/u;

function widthOfSign(sign: string, size: number): number {
  return wide.test(sign) ? size : size * 0.6;
}

/** What no line begins with. */
const closing = /[、，。：；！？）》」』】”’·,.:;!?)\]}%]/u;

/** A text cut into lines that fit: anywhere between Chinese characters, between words else; nothing of it is lost but the spaces at cuts. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, size, width)) {
    const fits = widthOf((line + piece).trimEnd(), size) <= width || closing.test(piece);
    if (fits || line === "") line += piece;
    else {
      lines.push(line.trim());
      line = piece.trimStart();
    }
  }
  return [...lines, line.trim()].filter((one) => one !== "");
}

/** Wide characters one by one, words of others whole with the space behind them; a word wider than a line is cut. */
function pieces(text: string, size: number, width: number): readonly string[] {
  const found = text.match(/[^\s\u2e80-\uffff]+\s*|\s+|[\s\S]/gu) ?? [];
  return found.flatMap((piece) => (widthOf(piece, size) > width ? signsOf(piece) : [piece]));
}
