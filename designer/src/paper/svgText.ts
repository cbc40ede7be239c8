import { widthOf } from "../model/words/lines";
import { signsOf } from "../model/words/signs";

/** Fonts that Windows, WPS, macOS and Linux have for Chinese, the first that is there. */
const fonts = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','SimHei',sans-serif";

/** A text as it may stand in XML: what XML has no place for is left out. */
export function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&apos;")
  );
}

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line. `y` is its baseline. */
export function textAt(text: string, x: number, y: number, { size, fill, bold, anchor }: TextStyle): string {
  const weight = bold ? ' font-weight="bold"' : "";
  const side = anchor && anchor !== "start" ? ` text-anchor="${anchor}"` : "";
  return `<text x="${x}" y="${y}" font-family="${fonts}" font-size="${size}" fill="${fill}"${weight}${side}>${escaped(text)}</text>`;
}

/** A text that is cut where it has no room, with … in place of the rest. */
export function cutTo(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const signs = signsOf(text);
  while (signs.length > 0 && widthOf(signs.join("") + "…", size) > width) signs.pop();
  return `${signs.join("")}…`;
}
