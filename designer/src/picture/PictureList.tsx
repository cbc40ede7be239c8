import { cardsOf, type Block, type Placed } from "../model/projection/tree";
import { chipOf, faceOf, headWords, type DrawnPicture } from "../model/picture/drawn";

interface Props {
  readonly picture: DrawnPicture;
  readonly label: string;
}

/** The same tree as a nested list: for screen readers, small phones, and whoever would rather read. */
export function PictureList({ picture, label }: Props) {
  const { tree, texts } = picture;
  return (
    // It scrolls in its frame, also by keyboard.
    <div className="cf-picture-list" role="region" aria-label={label} tabIndex={0}>
      <Steps picture={picture} block={tree.main} />
      {tree.loose.length > 0 && <h3 className="cf-loose">{texts.loose}</h3>}
      {tree.loose.map((block) => (
        <Steps key={block[0]?.step} picture={picture} block={block} />
      ))}
    </div>
  );
}

/** On paper alone, beside the picture: what the case did, in reading order, and not where else it could have gone. */
export function WalkedList({ picture }: { readonly picture: DrawnPicture }) {
  const { tree, progress } = picture;
  const cards = [tree.main, ...tree.loose].flatMap((block) => [...cardsOf(block)]);
  const walked = cards.filter(({ step }) => !["passed", "ahead"].includes(progress.get(step)?.standing ?? "ahead"));
  if (walked.length === 0) return null;
  return (
    <div className="cf-picture-list cf-paper">
      <ol>
        {walked.map((placed) => (
          <li key={placed.step}>
            <Face picture={picture} placed={placed} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Steps({ picture, block }: { readonly picture: DrawnPicture; readonly block: Block }) {
  return (
    <ol>
      {block.map((placed) => (
        <ListedStep key={placed.step} picture={picture} placed={placed} />
      ))}
    </ol>
  );
}

function ListedStep({ picture, placed }: { readonly picture: DrawnPicture; readonly placed: Placed }) {
  const standing = picture.progress.get(placed.step)?.standing;
  const heading = new Set(placed.columns.flatMap(({ exits }) => exits));
  const chips = placed.exits.filter((exit) => !heading.has(exit) && chipOf(picture, exit) !== null);
  return (
    <li
      className={standing && `cf-${standing}`}
      aria-current={standing === "now" || standing === "late" ? "step" : undefined}
    >
      <Face picture={picture} placed={placed} />
      {chips.length + placed.columns.length > 0 && (
        <ul>
          {chips.map((exit, index) => (
            <li key={`${exit.port} ${index}`}>
              {headWords(picture, [exit])} <span className="cf-meta">{chipOf(picture, exit)}</span>
            </li>
          ))}
          {placed.columns.map(({ exits, block }) => (
            <li key={exits.map(({ port }) => port).join(" ")}>
              <span className="cf-pill-word">{headWords(picture, exits)}</span>
              {block.length > 0 && <Steps picture={picture} block={block} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Face({ picture, placed }: { readonly picture: DrawnPicture; readonly placed: Placed }) {
  const { title, meta } = faceOf(picture, placed.step);
  const words = picture.progress.get(placed.step)?.words ?? null;
  return (
    <>
      <span className="cf-tree-title">{title}</span>
      {meta !== "" && <span className="cf-meta">{meta}</span>}
      {words !== null && <span className="cf-mark">{words}</span>}
    </>
  );
}
