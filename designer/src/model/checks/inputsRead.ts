import { counts } from "../office/counting";
import type { InputDescriptor, StepDescriptor } from "../office/descriptor";
import { readOutcomes } from "../editors/outcomes";
import type { Activity } from "../document/flow";
import { filled, isObject, objectsIn, type Json } from "../elsa/json";
import type { Asked } from "./asked";
import type { At, Tell } from "./kinds/kind";
import { checkAnswers, checkStances } from "./kinds/outcomes";
import { wholeOf } from "./kinds/plain";
import { kindOf } from "./kinds/table";
import { fitted, valueOf } from "./values";

/** An input of a step as the engine reads it. */
export interface Read {
  readonly input: InputDescriptor;
  /** Null where there is none, or none that can be read. */
  readonly value: Json | null;
  /** The part of it that counts. */
  readonly sound: Json | null;
  /** Whether there is something that cannot be read. */
  readonly isUnreadable: boolean;
}

/** Notes a finding, and the name of the input that it is at. */
type TellAt = (said: string, values: Parameters<Tell>[1], input: string) => void;

/** Reads the inputs of a step and tells what is wrong with each. */
export function inputsRead(activity: Activity, type: StepDescriptor, asked: Asked, tell: TellAt): readonly Read[] {
  const quiet = new Map(type.inputs.map(({ name }) => [name, valueOf(activity.source, name, name, () => undefined)]));
  const counting = type.inputs.filter((input) => counts(input, (name) => quiet.get(name) ?? null));
  const at = (input: InputDescriptor, outcomes: readonly string[]): At => ({
    ...{ input, type, asked, outcomes },
    tell: (said, values) => {
      tell(said, values, input.name);
    },
  });
  const reads = counting.map((input) => read(activity, at(input, [])));
  const outcomes = outcomesIn(reads, type);
  for (const one of reads) {
    const filler = one.input.editor === "FormFields" ? fillerOf(one.input, reads) : null;
    check(one, { ...at(one.input, outcomes), filler });
    checkVotes(one, reads, at(one.input, outcomes).tell);
  }
  return reads;
}

function read(activity: Activity, at: At): Read {
  const { input, tell } = at;
  const kind = kindOf(input.editor);
  const value = valueOf(activity.source, input.name, input.label, tell);
  if (value === null) return { input, value, sound: null, isUnreadable: false };
  if (!fitted(value, kind, input.label, at)) return { input, value: null, sound: null, isUnreadable: true };
  return { input, value, sound: kind.sound ? kind.sound(value, at) : value, isUnreadable: false };
}

function outcomesIn(reads: readonly Read[], type: StepDescriptor): readonly string[] {
  const from = reads.find(({ input }) => input.name === type.portsFrom);
  return from?.input.editor === "Outcomes" ? readOutcomes(from.sound).map(({ name }) => name) : [];
}

/** The role of whoever fills in a form, whatever the case; null where the step goes by something else. */
export function fillerOf({ demands }: InputDescriptor, reads: readonly Pick<Read, "input" | "value">[]): string | null {
  const by =
    reads.find(({ input }) => input.name === demands?.filledBy) ??
    reads.find(({ input }) => input.editor === "Who") ??
    reads.find(({ input }) => input.editor === "Role");
  if (by?.input.editor === "Role") return filled(by.value);
  if (!isObject(by?.value)) return null;
  const { role, person, personField, doneBy } = by.value;
  return [person, personField, doneBy].every((part) => filled(part) === null) ? filled(role) : null;
}

/** More votes than there are voters can never come together; how many a field of the case will name nobody knows. */
function checkVotes({ input, value }: Read, reads: readonly Read[], tell: Tell): void {
  const named = reads.find((other) => other.input.name === input.demands?.voters);
  const voters = objectsIn(named?.sound ?? null);
  const needed = wholeOf(value);
  if (needed === null || voters.length === 0 || needed <= voters.length) return;
  if (voters.some(({ personField, unitField }) => filled(personField) !== null || filled(unitField) !== null)) return;
  tell("findings.signers.too-many-votes", { needed, voters: voters.length });
}

function check({ input, value, isUnreadable }: Read, at: At): void {
  const kind = kindOf(input.editor);
  if (input.editor === "Outcomes") {
    checkAnswers(value, at);
    checkStances(value, at);
  }
  if (value !== null) {
    kind.problems?.(value, at);
    return;
  }
  const missing = input.demands?.missing ?? (input.required ? kind.missing : undefined);
  if (missing && (!isUnreadable || kind.unreadableIsMissing)) at.tell(missing);
}
