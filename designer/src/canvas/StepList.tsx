import type { Card, Drawing } from "./drawing";

interface Props {
  readonly drawing: Drawing;
  readonly label: string;
  /** Shown on paper only, where a drawing is too small to read; of a case then what was, and not where else it could have gone. */
  readonly onPaper?: boolean;
}

/** The same procedure as a list: for screen readers, small phones, and whoever would rather read. */
export function StepList({ drawing, label, onPaper = false }: Props) {
  const cards = inReadingOrder(drawing);
  const walked = cards.filter((card) => card.state !== "none");
  const past = onPaper && walked.length > 0;
  return (
    // It scrolls in its frame, also by keyboard.
    <div className={onPaper ? "cf-list cf-paper" : "cf-list"} role="region" aria-label={label} tabIndex={0}>
      <ol>
        {(past ? walked : cards).map((card) => (
          <li key={card.id} className={`cf-${card.state}`} aria-current={card.state === "open" ? "step" : undefined}>
            <ListedStep card={card} ahead={!past} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function ListedStep({ card, ahead }: { readonly card: Card; readonly ahead: boolean }) {
  return (
    <>
      <div className="cf-title">
        <span>{card.title}</span>
        {card.count !== null && <span className="cf-count">{card.countWords}</span>}
      </div>
      {card.meta !== "" && <div className="cf-meta">{card.meta}</div>}
      {card.mark !== null && <div className="cf-mark">{card.mark}</div>}
      {ahead && card.ways.length > 0 && (
        <ul>
          {card.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** From left to right, and from top to bottom within a column. */
function inReadingOrder({ nodes }: Drawing): readonly Card[] {
  return nodes.toSorted((a, b) => a.position.x - b.position.x || a.position.y - b.position.y).map((node) => node.data);
}
