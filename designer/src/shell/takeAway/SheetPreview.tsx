import { useMemo } from "react";
import type { PaperPicture } from "../../paper/paperPicture";
import { svgOf } from "../../paper/svg";
import { edge, sheetSize, type Sheet, type Tile, type Tiling } from "../../paper/tiles";
import { useTexts } from "../designing";

interface Props {
  readonly paper: PaperPicture;
  readonly sheet: Sheet;
  readonly tiling: Tiling;
}

/** Pixels of the preview for a millimetre of paper: the more sheets, the smaller. */
function sizeOf({ columns }: Tiling, width: number): number {
  const room = Math.min(680, globalThis.innerWidth - 110);
  return Math.min(1, room / (columns.length * (width + 8)));
}

/** Each sheet small, where it belongs. */
export function SheetPreview({ paper, sheet, tiling }: Props) {
  const { takeAway: texts } = useTexts();
  const [width, height] = sheetSize(sheet);
  const size = sizeOf(tiling, width);
  return (
    <div className="cf-sheets" role="group" aria-label={texts.preview} tabIndex={0}>
      <ul style={{ gridTemplateColumns: `repeat(${tiling.columns.length}, ${width * size}px)` }}>
        {tiling.tiles.map((tile) => (
          <li
            key={`${tile.column} ${tile.row}`}
            style={{ gridColumn: tile.column, gridRow: tile.row, height: height * size }}
          >
            <Drawn paper={paper} tile={tile} size={tiling.scale * size} margin={edge * size} />
            {tiling.tiles.length > 1 && (
              <span className="cf-unseen">
                {texts.sheet(tile.column, tile.row, tiling.columns.length, tiling.rows.length)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DrawnProps {
  readonly paper: PaperPicture;
  readonly tile: Tile;
  /** Pixels of the preview for one of the picture. */
  readonly size: number;
  readonly margin: number;
}

/** As an image: nobody needs its parts here, and the browser draws it once. */
function Drawn({ paper, tile, size, margin }: DrawnProps) {
  const url = useMemo(() => `data:image/svg+xml,${encodeURIComponent(svgOf(paper, tile))}`, [paper, tile]);
  return <img src={url} alt="" width={tile.width * size} height={tile.height * size} style={{ margin }} />;
}
