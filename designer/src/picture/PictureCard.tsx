import { memo } from "react";
import type { LaidCard } from "../views/tree/layout";
import { cardWidth, rowsOf } from "../views/tree/sizes";
import { chipOf, faceOf, headWords, type DrawnPicture } from "../model/picture/drawn";

interface Props {
  readonly card: LaidCard;
  readonly picture: DrawnPicture;
  /** Whether Tab reaches it. */
  readonly reached: boolean;
  readonly onGo: (step: string) => void;
  /** Shows the way as long as a chip has the focus or the pointer. */
  readonly onPoint: (from: string, port: string, to: string | null) => void;
}

/** A step: its name, who and until when, what happened here, and the outcomes that no column is headed by. */
export const PictureCard = memo(function PictureCard({ card, picture, reached, onGo, onPoint }: Props) {
  const { placed, x, y, height } = card;
  const { title, meta } = faceOf(picture, placed.step);
  const progress = picture.progress.get(placed.step);
  const standing = progress ? `cf-tree-card cf-${progress.standing}` : "cf-tree-card";
  return (
    <div className={standing} style={{ left: x, top: y, width: cardWidth, minHeight: height }}>
      <div
        className="cf-tree-face"
        data-step={placed.step}
        role="group"
        tabIndex={reached ? 0 : -1}
        aria-label={[title, meta, progress?.words].filter(Boolean).join("; ")}
        aria-current={progress?.standing === "now" || progress?.standing === "late" ? "step" : undefined}
        title={[title, meta, progress?.words].filter(Boolean).join("\n")}
      >
        <span className="cf-tree-title cf-cut">{title}</span>
        {meta !== "" && <span className="cf-meta cf-cut">{meta}</span>}
        {progress?.words != null && <span className="cf-mark cf-cut">{progress.words}</span>}
      </div>
      {rowsOf(placed).map((exit, index) => (
        <div key={`${exit.port} ${index}`} className="cf-tree-row">
          <span className={exit.way && picture.walked.has(exit.way) ? "cf-cut cf-walked" : "cf-cut"}>
            {headWords(picture, [exit])}
          </span>
          <Chip
            words={chipOf(picture, exit)}
            to={exit.kind === "gone" ? undefined : exit.way?.to.activity}
            onGo={onGo}
            onPoint={(to) => {
              onPoint(placed.step, exit.port, to);
            }}
          />
        </div>
      ))}
    </div>
  );
});

interface ChipProps {
  readonly words: string | null;
  /** Undefined where it leads nowhere. */
  readonly to: string | undefined;
  readonly onGo: (step: string) => void;
  readonly onPoint: (to: string | null) => void;
}

/** Where an outcome leads that no line is drawn for: a click goes there. */
function Chip({ words, to, onGo, onPoint }: ChipProps) {
  if (words === null) return null;
  if (to === undefined) return <span className="cf-chip cf-chip-gone">{words}</span>;
  const point = () => {
    onPoint(to);
  };
  const stop = () => {
    onPoint(null);
  };
  return (
    <button
      type="button"
      className="cf-chip"
      title={words}
      onClick={() => {
        onGo(to);
      }}
      onFocus={point}
      onBlur={stop}
      onMouseEnter={point}
      onMouseLeave={stop}
    >
      {words}
    </button>
  );
}
