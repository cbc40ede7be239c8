import { typeOf, wordsIn, type Language, type StepDescriptor } from "../office/descriptor";
import type { Port } from "../editors/editor";
import type { Activity } from "./flow";
import { inputsOf, valueIn } from "./inputs";
import { editorOf } from "../editors/table";

/**
 * The ports that an activity can be left by, in the order that they are drawn: the entries of the input that its type takes them
 * from, those of its type, and passing a deadline where that is a way out. Empty when the type is unknown: the designer then
 * shows the connections that are there and invents none.
 */
export function portsOf(activity: Activity, types: readonly StepDescriptor[], language: Language): readonly Port[] {
  const type = typeOf(types, activity.type);
  if (!type) return [];
  const ofType = type.ports.map(({ value, label }) => ({ port: value, label: wordsIn(label, language) || value }));
  const own = entriesOf(activity, type)
    .filter(({ port }) => !ofType.some((other) => other.port === port))
    .map(({ port, label, words }) => ({ port, label: words ? wordsIn(words, language) : label }));
  const beside = inputsOf(activity, types).flatMap(({ editor, value }) => editor.wayOut?.(value) ?? []);
  return eachOnce([...own, ...ofType, ...beside]);
}

function entriesOf(activity: Activity, type: StepDescriptor): readonly Port[] {
  const input = type.inputs.find(({ name }) => name === type.portsFrom);
  return (input && editorOf(input.editor).entries?.(valueIn(activity.source, input.name) ?? null)) ?? [];
}

function eachOnce(ports: readonly Port[]): readonly Port[] {
  return ports.filter(({ port }, index) => ports.findIndex((other) => other.port === port) === index);
}
