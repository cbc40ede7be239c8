import { codeCalled } from "../document/called";
import type { Activity, FlowDocument } from "../document/flow";
import { valueIn } from "../document/inputs";
import { textsIn } from "../elsa/json";
import type { Finding, FindingValue } from "../office/finding";
import type { OfficeProcedure } from "../office/office";
import type { Asked } from "./asked";

/** A step that calls a procedure. */
interface Call {
  readonly step: string;
  readonly name: string;
  readonly code: string;
  readonly results: readonly string[];
}

/** What is wrong with the procedures that steps call, as far as the office tells of them; as `Definitions/Calls` of the server. */
export function callFindings(document: FlowDocument, asked: Asked): readonly Finding[] {
  const { procedures } = asked.office;
  return document.activities.flatMap((activity) => {
    const call = callOf(activity, asked);
    if (call === null) return [];
    const called = procedures?.find(({ code }) => code === call.code);
    const own = call.code === document.definitionId;
    if (own || called?.calls.includes(document.definitionId) === true) {
      const name = own ? (document.name ?? document.definitionId) : (called?.name ?? call.code);
      return [found("findings.sub.circle", call, { procedure: name })];
    }
    if (!called) return procedures === undefined ? [] : [found("findings.sub.unknown", call, {})];
    return call.results.length === 0 ? [] : resultFindings(call, called);
  });
}

/** Fields that the procedures fill which steps call. */
export function fieldsCalled(document: FlowDocument, asked: Asked): readonly string[] {
  return document.activities.flatMap((activity) => {
    const call = callOf(activity, asked);
    return asked.office.procedures?.find(({ code }) => code === call?.code)?.fields ?? [];
  });
}

function resultFindings(call: Call, { name, results }: OfficeProcedure): readonly Finding[] {
  const told = (said: string, names: readonly string[]) =>
    names.map((result) => found(said, call, { procedure: name, result }));
  return [
    ...told(
      "findings.sub.no-way-out",
      results.filter((result) => !call.results.includes(result)),
    ),
    ...told(
      "findings.sub.no-result",
      [...new Set(call.results)].filter((result) => !results.includes(result)),
    ),
  ];
}

function callOf(activity: Activity, asked: Asked): Call | null {
  const { id, name, source } = activity;
  const code = codeCalled(activity, asked.types);
  if (code === null) return null;
  const results = asked.typeOf(activity.type)?.inputs.find(({ editor }) => editor === "Results");
  const named = results ? textsIn(valueIn(source, results.name)).filter((result) => result.trim() !== "") : [];
  return { step: id, name: name !== null && name !== "" ? name : id, code, results: named };
}

function found(said: string, { step, name }: Call, values: Readonly<Record<string, FindingValue>>): Finding {
  return { said, weight: "Error", step, values: { ...values, step: name } };
}
