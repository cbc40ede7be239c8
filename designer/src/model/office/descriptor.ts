/** What the server tells of a step type; a part of what `GET /api/step-types` serves. */
export interface StepDescriptor {
  /** Name in the definition, e.g. `Elsa.FlowSwitch`. */
  readonly type: string;
  /** The group of the palette that it stands in. */
  readonly shelf?: string;
  readonly name: Words;
  readonly description?: Words | null;
  readonly inputs: readonly InputDescriptor[];
  /** Ports that every step of the type has. */
  readonly ports: readonly { readonly value: string; readonly label: Words }[];
  /** Name of the input whose entries are ports as well; null when there is none. */
  readonly portsFrom?: string | null;
  /** Whether a run can stay at such a step. */
  readonly waits?: boolean;
}

export interface InputDescriptor {
  /** The step type's own word: nothing may be concluded from it. */
  readonly name: string;
  readonly label: Words;
  /** Kind of editor, which alone says what the value means; see `editors/table.ts`. */
  readonly editor: string;
  readonly required?: boolean;
  readonly hint?: Words | null;
  /** Of a choice: the values and what people read. */
  readonly choices?: readonly InputChoice[];
  /** What a card says of the value, which stands where `{value}` is written; null: the value alone. */
  readonly onCard?: Words | null;
  /** Whether it is seldom set: folded away while it has no value. */
  readonly isRare?: boolean;
  /** What the checks demand of the value beside what they demand of every value of its kind. */
  readonly demands?: InputDemands | null;
}

export interface InputChoice {
  readonly value: string;
  readonly label: Words;
  /** How many are enough when this is chosen; null: all, or the number that is asked for with it. */
  readonly enough?: number | null;
  /** How the card of a step says that this is chosen; null: it says nothing of it. */
  readonly onCard?: Words | null;
}

/** The same as `InputDemands` of the server, which says what each means. */
export interface InputDemands {
  readonly missing?: string | null;
  readonly unknown?: string | null;
  readonly with?: string | null;
  readonly withChoices?: readonly string[];
  readonly most?: number | null;
  readonly voters?: string | null;
  readonly without?: string | null;
  readonly oneAnswer?: boolean;
  readonly stances?: boolean;
  readonly outcomes?: readonly string[];
  readonly filledBy?: string | null;
}

export type Language = "zh" | "en";

/** A text in both languages of the screen. */
export interface Words {
  readonly zh?: string;
  readonly en?: string;
}

export function wordsIn(words: Words, language: Language): string {
  return words[language] ?? "";
}

export function typeOf(types: readonly StepDescriptor[], type: string | undefined): StepDescriptor | undefined {
  return types.find((candidate) => candidate.type === type);
}
