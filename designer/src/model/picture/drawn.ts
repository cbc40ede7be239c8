import type { Connection, FlowDocument } from "../document/flow";
import { visitsDrawn } from "../document/called";
import { waysWalked, type Visit } from "../document/trace";
import type { StepDescriptor } from "../office/descriptor";
import { project } from "../projection/project";
import type { Exit, Tree } from "../projection/tree";
import type { CodeNames } from "../words/naming";
import { metaWords, stepsInWords } from "../words/stepWords";
import type { PictureTexts } from "../../texts/texts";
import { hereOf, progressOf, type Progress } from "./progress";

export interface PictureSource {
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly names: CodeNames;
  readonly texts: PictureTexts;
  /** Where one case is and was; none where the procedure alone is drawn. */
  readonly visits: readonly Visit[];
  /** An ISO 8601 moment as people read it. */
  readonly moment: (iso: string) => string;
}

/** What a card says beside its outcomes. */
export interface CardFace {
  readonly title: string;
  /** Who and until when. */
  readonly meta: string;
}

/** Everything that a picture shows, before any of it has a place: the same on the screen, on paper and in a file. */
export interface DrawnPicture {
  readonly tree: Tree;
  readonly faces: ReadonlyMap<string, CardFace>;
  readonly progress: Progress;
  /** Arrows that the case went along. */
  readonly walked: ReadonlySet<Connection>;
  /** Steps where the case is. */
  readonly here: readonly string[];
  readonly texts: PictureTexts;
}

export function drawn(source: PictureSource): DrawnPicture {
  const { document, types, names, texts, moment } = source;
  const visits = visitsDrawn(source, source.visits);
  const tree = project(document, types, texts.language);
  const steps = stepsInWords(document, { types, names, texts });
  return {
    tree,
    faces: new Map(steps.map((step) => [step.id, { title: step.title, meta: metaWords(step) }])),
    progress: progressOf({ document, tree, steps, visits, texts, moment }),
    walked: waysWalked(document, visits, steps),
    here: hereOf(visits),
    texts,
  };
}

export function faceOf({ faces }: DrawnPicture, step: string): CardFace {
  return faces.get(step) ?? { title: step, meta: "" };
}

/** What an outcome leads to, for those that no line is drawn for; null for the others. */
export function chipOf(picture: DrawnPicture, { kind, way }: Exit): string | null {
  const { texts } = picture;
  const to = way ? faceOf(picture, way.to.activity).title : "";
  switch (kind) {
    case "back":
      return texts.backTo(to);
    case "ahead":
      return texts.aheadTo(to);
    case "gone":
      return texts.gone;
    case "nowhere":
      return texts.nowhere;
    default:
      return null;
  }
}

/** Names of the outcomes that a column is headed by; ✓ before one that the case went by. */
export function headWords({ texts, walked }: DrawnPicture, exits: readonly Exit[]): string {
  return texts.all(exits.map((exit) => (exit.way && walked.has(exit.way) ? "✓ " : "") + (exit.label ?? texts.overdue)));
}
