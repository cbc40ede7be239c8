import type { Json } from "../elsa/json";
import type { InputDescriptor } from "./descriptor";

/**
 * Whether an input counts: some do only beside others, beside certain choices, or without others.
 * @param valueOf The value of another input of the step; null where it has none.
 */
export function counts({ demands }: InputDescriptor, valueOf: (input: string) => Json | null): boolean {
  const beside = demands?.with ? valueOf(demands.with) : undefined;
  if (beside === null) return false;
  const choices = demands?.withChoices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice === beside)) return false;
  return !demands?.without || valueOf(demands.without) === null;
}
