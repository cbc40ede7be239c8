import type { OutcomeTexts } from "./outcomes";
import type { Comparison } from "../model/words/comparison";
import type { Clock } from "../model/words/limit";
import type { RuleTexts } from "../model/words/ruleWords";
import type { EntryTexts } from "./entry";
import type { WhoChoiceTexts } from "./who";

/** All words of the property panel in one language; {@link RuleTexts} are what a condition is said with. */
export interface PanelTexts {
  readonly language: "zh" | "en";
  readonly head: {
    readonly panel: (step: string) => string;
    readonly name: string;
    readonly required: string;
    readonly unknownType: string;
    readonly kept: string;
    /** Inputs that are seldom set, folded away. */
    readonly rare: string;
    readonly rareSet: (count: number) => string;
    readonly findings: string;
    readonly reach: (input: string) => string;
  };
  readonly entry: EntryTexts;
  readonly codes: {
    /** A code that the office does not have. */
    readonly unknown: (code: string) => string;
    /** A person who no longer works here. */
    readonly left: (name: string) => string;
    readonly unknownStep: (code: string) => string;
    readonly unknownField: (code: string) => string;
    readonly choose: string;
    readonly none: string;
  };
  readonly list: {
    readonly up: (entry: string) => string;
    readonly down: (entry: string) => string;
    readonly drag: (entry: string) => string;
    readonly remove: (entry: string) => string;
    readonly open: (entry: string) => string;
    readonly close: (entry: string) => string;
    readonly edit: string;
    readonly done: string;
    readonly more: string;
    readonly less: string;
    readonly unnamed: string;
  };
  readonly who: WhoChoiceTexts;
  readonly ruleTables: {
    readonly choose: string;
    readonly unpublished: (name: string) => string;
  };
  /** 子流程. */
  readonly procedures: {
    readonly choose: string;
    /** Goes to where the procedure is drawn. */
    readonly open: string;
    readonly take: string;
    readonly result: string;
  };
  readonly units: {
    readonly how: string;
    readonly fixed: string;
    readonly byCategory: string;
    readonly fields: string;
    readonly choose: string;
    readonly chooseFields: string;
    readonly forCategory: (category: string) => string;
    readonly otherwise: string;
  };
  readonly limit: {
    readonly amount: string;
    readonly clock: string;
    readonly clocks: Readonly<Record<Clock, string>>;
    readonly from: string;
    readonly arrival: string;
    readonly fromField: (field: string) => string;
    readonly until: string;
    readonly asLimited: string;
    readonly untilField: (field: string) => string;
    readonly overdue: string;
    readonly warns: string;
    readonly wayOut: string;
    readonly none: string;
    readonly takeAway: string;
    readonly whole: string;
    readonly sample: (from: string, due: string) => string;
    readonly noSample: string;
    readonly why: string;
    readonly days: string;
    readonly hours: string;
    readonly minutes: string;
    readonly unreadable: (text: string) => string;
  };
  readonly ladder: LadderTexts;
  readonly form: FormTexts;
  readonly outcomes: OutcomeTexts;
  readonly entries: {
    readonly branch: (number: number) => string;
    readonly addBranch: string;
    readonly branchName: string;
    readonly case: (number: number) => string;
    readonly addCase: string;
    readonly caseName: string;
    readonly empty: string;
    readonly sameName: string;
    readonly addAssignment: string;
    readonly assignField: string;
    readonly assignHow: string;
    readonly fixed: string;
    readonly ofField: string;
    readonly now: string;
    readonly fromWhich: string;
    readonly value: string;
    readonly cleared: string;
  };
  readonly rule: RuleTexts & {
    readonly add: string;
    readonly addGroup: string;
    readonly field: string;
    readonly comparison: string;
    readonly value: string;
    readonly comparisons: Readonly<Record<Comparison, string>>;
    readonly joined: string;
    readonly all: string;
    readonly any: string;
    readonly remove: (part: string) => string;
    readonly deeper: string;
  };
  readonly recipients: {
    readonly special: string;
    readonly handler: string;
    readonly unitHead: string;
    readonly roles: string;
    readonly people: string;
    readonly choose: string;
  };
}

interface LadderTexts {
  readonly when: string;
  readonly whom: string;
  readonly how: string;
  readonly inOffice: string;
  readonly inOfficeAndMail: string;
  readonly mail: string;
  readonly sample: string;
  readonly sampleOf: (rung: string) => string;
  readonly sampleTo: string;
  readonly sampleCopy: string;
  readonly sampleCopySubject: (subject: string) => string;
  readonly sampleAt: (moment: string) => string;
  readonly sampleAsked: string;
  readonly noSample: string;
  readonly add: string;
  readonly usual: string;
  readonly ownLadder: string;
  readonly useUsual: string;
  readonly nobody: string;
  readonly copies: (names: string) => string;
  readonly used: (percent: number) => string;
  readonly due: string;
  readonly afterDue: (time: string) => string;
  readonly afterStart: (time: string) => string;
  readonly unreadable: string;
  readonly moments: Readonly<Record<"used" | "due" | "afterDue" | "afterStart", string>>;
  readonly percent: string;
  readonly copy: string;
  readonly mark: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly onlyUnclaimed: string;
  readonly label: string;
  readonly labelEn: string;
}

interface FormTexts {
  readonly add: string;
  readonly fresh: string;
  readonly existing: string;
  readonly freshLabel: (number: number) => string;
  readonly label: string;
  readonly type: string;
  readonly required: string;
  readonly requiredMark: string;
  readonly requiredFor: string;
  readonly onlyFor: string;
  readonly always: string;
  readonly hint: string;
  readonly begins: string;
  readonly namedIn: string;
  readonly notNamed: string;
  readonly phrases: string;
  readonly phrasesHint: string;
  readonly choices: string;
  readonly choice: (number: number) => string;
  readonly addChoice: string;
  readonly maxLength: string;
  readonly usualLength: string;
  readonly min: string;
  readonly max: string;
  readonly pattern: string;
  readonly patternText: string;
  readonly seenBy: string;
  readonly editedBy: string;
  readonly allSee: string;
  readonly allEdit: string;
  readonly seenOnlyBy: (roles: string) => string;
  readonly editedOnlyBy: (roles: string) => string;
  readonly shownFor: (outcomes: string) => string;
  readonly requiredIn: (outcomes: string) => string;
  readonly preview: string;
  readonly endPreview: string;
  readonly empty: string;
}
