import { setInput } from "../../commands/setInput";
import type { InputDescriptor, Language, StepDescriptor } from "../../office/descriptor";
import type { Finding, FindingValue } from "../../office/finding";
import type { Activity, FlowDocument } from "../../document/flow";
import { valueIn } from "../../document/inputs";
import type { Json } from "../../elsa/json";
import type { Office } from "../../office/office";
import type { Asked } from "../asked";
import type { Label } from "./labels";

/** 改法. Something that one click does about a finding. */
export interface Fix {
  /** Entry of `texts/fixes.*.json`. */
  readonly label: Label;
  readonly values: Readonly<Record<string, FindingValue>>;
  /** Pure, and made of commands: the same document gives the same one. */
  readonly run: (document: FlowDocument) => FlowDocument;
}

/** A finding with all that can be asked about it. */
export interface Flawed {
  readonly finding: Finding;
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
  readonly office: Office;
  readonly asked: Asked;
  /** The step that it was found at; undefined where it concerns the whole procedure, or a field that it declares. */
  readonly activity: Activity | undefined;
  /** What new steps and branches are called in. */
  readonly language: Language;
}

/** What could be done about a finding. Whether each really helps is tried before it is offered. */
export type Fixing = (flawed: Flawed) => readonly Fix[];

export function fix(label: Label, values: Fix["values"], run: Fix["run"]): Fix {
  return { label, values, run };
}

/** A value of the finding as it is written in the procedure. */
export function saidOf({ finding }: Flawed, name: string): string {
  return written(finding.values[name]);
}

export function written(value: FindingValue | undefined): string {
  return typeof value === "object" ? (value.zh ?? "") : String(value ?? "");
}

export function stepOf({ finding }: Flawed): string {
  return finding.step ?? "";
}

export function nameOf({ name, id }: Activity): string {
  return name !== null && name !== "" ? name : id;
}

/** The inputs of the step that some kinds of editors are opened for. */
export function inputsFor({ activity, asked }: Flawed, kinds: readonly string[]): readonly InputDescriptor[] {
  const inputs = activity ? (asked.typeOf(activity.type)?.inputs ?? []) : [];
  return inputs.filter(({ editor }) => kinds.includes(editor));
}

/** @returns The value afterwards; the value itself where nothing is to be done, null to take it away. */
export type Mend = (value: Json | null, input: InputDescriptor) => Json | null;

/** Mends the values that some kinds of editors are opened for, in the document that the fix is carried out on. */
export function mending(flawed: Flawed, kinds: readonly string[], mend: Mend): Fix["run"] {
  const [id, inputs, { types }] = [stepOf(flawed), inputsFor(flawed, kinds), flawed];
  return (document) =>
    inputs.reduce((now, input) => {
      const activity = now.activities.find((one) => one.id === id);
      const value = (activity && valueIn(activity.source, input.name)) ?? null;
      const after = mend(value, input);
      return after === value ? now : setInput.apply(now, { step: id, input: input.name, value: after }, types);
    }, document);
}

/** One after the other, each on what the one before made. */
export function inTurn(...runs: readonly Fix["run"][]): Fix["run"] {
  return (document) => runs.reduce((now, run) => run(now), document);
}
