import { endType } from "../elsa/flowTypes";
import { partOf } from "../elsa/elsaParts";
import { filled, filledTextOf, objectsIn, textOf, type JsonObject } from "../elsa/json";
import { typeOf, type StepDescriptor } from "../office/descriptor";
import { grouped } from "../places/grouped";
import type { Activity, FlowDocument } from "./flow";
import { valueIn } from "./inputs";
import type { Visit } from "./trace";

/** Where a published definition carries the procedures that it calls, by definition id (ADR 0020). */
export const calledName = "calledProcedures";

/** Between a step that calls a procedure and a step of that procedure. */
const mark = "/";

/** Code of the procedure that a step calls; null where it calls none. */
export function codeCalled(
  { type, source }: Pick<Activity, "type" | "source">,
  types: readonly StepDescriptor[],
): string | null {
  const input = typeOf(types, type)?.inputs.find(({ editor }) => editor === "Procedure");
  return input ? filled(valueIn(source, input.name)) : null;
}

/** What a procedure is called that the definition carries; null for every other. */
export function carriedName({ source }: FlowDocument, code: string): string | null {
  const one = partOf(source[calledName], code);
  return one ? filledTextOf(one, "name") : null;
}

/** The step of the document that a step stands in: itself, or the one that calls its procedure. */
export function callerOf(ids: ReadonlySet<string>, step: string): string {
  if (ids.has(step)) return step;
  const caller = step.slice(0, Math.max(0, step.indexOf(mark)));
  return ids.has(caller) ? caller : step;
}

interface Drawing {
  readonly document: FlowDocument;
  readonly types: readonly StepDescriptor[];
}

/** The visits of a case as its drawing has room for them: what happened in a procedure that is called happened at the step that calls it. */
export function visitsDrawn(drawing: Drawing, visits: readonly Visit[]): readonly Visit[] {
  const ids = new Set(drawing.document.activities.map(({ id }) => id));
  const inner = visits.filter(({ step }) => callerOf(ids, step) !== step);
  if (inner.length === 0) return visits;
  const callers = new Set(inner.map(({ step }) => callerOf(ids, step)));
  const own = [...grouped(visits, ({ step }) => callerOf(ids, step))].flatMap(([caller, all]) =>
    callers.has(caller) ? stays(all, caller, drawing) : [],
  );
  return [...visits.filter(({ step }) => !callers.has(callerOf(ids, step))), ...own];
}

/** Each time that the case came into the procedure, as one visit. */
function stays(visits: readonly Visit[], caller: string, drawing: Drawing): readonly Visit[] {
  const begun = visits.filter(({ step }) => step === caller).map(({ enteredAt }) => Date.parse(enteredAt));
  const inner = visits.filter(({ step }) => step !== caller);
  const turn = ({ enteredAt }: Visit) => begun.filter((at) => at <= Date.parse(enteredAt)).length;
  return [...grouped(inner, turn).values()].map((stay) => together(stay, caller, drawing));
}

function together(stay: readonly Visit[], caller: string, drawing: Drawing): Visit {
  const inOrder = stay.toSorted((a, b) => Date.parse(a.enteredAt) - Date.parse(b.enteredAt));
  const open = inOrder.filter(({ state }) => state === "open");
  const result = inOrder.flatMap(({ step }) => endCalled(drawing, step) ?? []).at(-1) ?? null;
  const left = inOrder.flatMap(({ leftAt }) => leftAt ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const known = (open.length > 0 ? open : inOrder).findLast(({ who }) => who !== null);
  return {
    step: caller,
    state: open.length > 0 ? "open" : result === null ? "cancelled" : "done",
    enteredAt: inOrder[0]?.enteredAt ?? "",
    leftAt: open.length > 0 ? null : (left.at(-1) ?? null),
    outcome: open.length > 0 ? null : result,
    who: known?.who ?? null,
    overdue: open.some(({ overdue }) => overdue === true),
  };
}

/** What an end of a carried procedure is called; null for every other step, and for an end of one that it calls itself. */
function endCalled(drawing: Drawing, path: string): string | null {
  const step = path.split(mark).length === 2 ? carriedStep(drawing, path) : undefined;
  return step && textOf(step, "type") === endType ? (filledTextOf(step, "name") ?? textOf(step, "id")) : null;
}

/** What a step of a carried procedure is called, by its path; null where there is none. */
export function carriedStepName(drawing: Drawing, path: string): string | null {
  const step = carriedStep(drawing, path);
  return step ? (filledTextOf(step, "name") ?? textOf(step, "id")) : null;
}

function carriedStep({ document, types }: Drawing, path: string): JsonObject | undefined {
  const [caller, ...inner] = path.split(mark);
  let [owner, at]: [JsonObject, JsonObject | undefined] = [
    document.source,
    document.activities.find(({ id }) => id === caller)?.source,
  ];
  for (const id of inner) {
    const code = at ? codeCalled({ type: textOf(at, "type") ?? "", source: at }, types) : null;
    const called = code === null ? undefined : partOf(owner[calledName], code);
    if (!called) return undefined;
    owner = called;
    at = objectsIn(partOf(called, "root")?.["activities"]).find((one) => textOf(one, "id") === id);
  }
  return at;
}
