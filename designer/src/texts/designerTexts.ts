import type { CommandName } from "../model/commands/command";
import type { StepChange } from "../model/comparison/compare";
import type { TakeAwayTexts } from "./takeAway";
import type { PictureTexts } from "./texts";

/** All words of the designer in one language, beside those of the property panel. */
export interface DesignerTexts extends PictureTexts {
  readonly tree: string;
  readonly canvas: string;
  readonly outline: string;
  readonly views: string;
  readonly undo: string;
  readonly redo: string;
  readonly history: string;
  readonly openedAs: string;
  /** What was done, for the history. */
  readonly changed: (command: CommandName, called: string, input: string | null) => string;
  readonly findStep: string;
  readonly noStep: string;
  /** @param outcome What leads on from the step before, where it has several ways out. */
  readonly add: (before: string | null, after: string | null, outcome?: string | null) => string;
  /** Behind one of several outcomes that run together. */
  readonly addOn: (outcome: string, after: string) => string;
  readonly addLoose: string;
  readonly palette: string;
  readonly paletteSearch: string;
  readonly paletteNone: string;
  readonly shelves: Readonly<Record<string, string>>;
  readonly pieces: string;
  readonly pasteHere: (count: number) => string;
  readonly branch: (number: number) => string;
  readonly join: string;
  readonly newStep: (kind: string) => string;
  readonly problems: (count: number) => string;
  readonly noProblems: string;
  readonly problemList: string;
  /** How a step or a way differs from another version, with its sign. */
  readonly marks: Readonly<Record<StepChange, string>>;
  readonly open: (count: number) => string;
  readonly overdueCases: (count: number) => string;
  readonly unclaimed: (count: number) => string;
  readonly chosen: (count: number) => string;
  /** How many steps have just been pasted. */
  readonly pasted: (count: number) => string;
  /** How many comments editors have left at a step. */
  readonly commented: (count: number) => string;
  readonly remove: string;
  readonly removeWith: (count: number) => string;
  readonly copy: string;
  readonly cut: string;
  readonly keepPiece: string;
  readonly pieceName: string;
  readonly arrange: string;
  readonly close: string;
  readonly nothingChosen: string;
  readonly treeKeys: string;
  readonly outlineKeys: string;
  readonly leadTo: (outcome: string) => string;
  /** Where outcomes lead. */
  readonly destinations: string;
  readonly destinationOf: (outcome: string) => string;
  readonly destinationsBack: string;
  readonly destinationsOnward: string;
  readonly stock: string;
  /** In place of a new step, one that is there. */
  readonly toExisting: string;
  readonly comments: string;
  readonly comment: string;
  readonly addComment: string;
  readonly takeAway: TakeAwayTexts;
  readonly procedureName: string;
  readonly procedureAbout: string;
}
