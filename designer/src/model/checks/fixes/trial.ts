import type { StepDescriptor } from "../../office/descriptor";
import type { Finding } from "../../office/finding";
import type { FlowDocument } from "../../document/flow";
import type { Office } from "../../office/office";
import { Asked } from "../asked";
import { Checker } from "../checker";

/** Checks procedures that differ by a fix. It keeps what it knows of their steps, so that each costs what the fix changes. */
export class Trial {
  readonly asked: Asked;
  private readonly checker: Checker;
  private last: { readonly document: FlowDocument; readonly found: readonly Finding[] } | null = null;

  constructor(
    readonly types: readonly StepDescriptor[],
    office: Office,
  ) {
    this.asked = new Asked(types, office);
    this.checker = new Checker(types, office);
  }

  /** What is found before anything is done; asked for each finding of the same procedure, and worked out once. */
  before(document: FlowDocument): readonly Finding[] {
    if (this.last?.document !== document) this.last = { document, found: this.checker.check(document) };
    return this.last.found;
  }

  after(mended: FlowDocument): readonly Finding[] {
    return this.checker.check(mended);
  }
}

const known = new WeakMap<Office, Trial>();

/** The same one for as long as one works in the same office with the same step types. */
export function trialIn(office: Office, types: readonly StepDescriptor[]): Trial {
  const before = known.get(office);
  if (before?.types === types) return before;
  const trial = new Trial(types, office);
  known.set(office, trial);
  return trial;
}
