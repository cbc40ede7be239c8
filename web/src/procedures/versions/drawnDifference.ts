import { compare, type CardNote, type FlowDocument, type StepDescriptor } from "@caseflow/designer";
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
import { proceduresKey } from "../procedures";

export type ProcedureChange = Schema<"ProcedureChange">;

/** What changed from one version to another, as sentences. */
export const differenceQuery = (definitionId: string, before: number, after: number) =>
  queryOptions({
    queryKey: [...proceduresKey, definitionId, "difference", before, after],
    queryFn: () =>
      answer(
        api.GET("/api/procedures/{definitionId}/versions/{before}/difference/{after}", {
          params: { path: { definitionId, before, after } },
        }),
      ),
  });

/** Two versions in one drawing, with what is said of each card. */
export interface DrawnDifference {
  readonly document: FlowDocument;
  readonly notes: Readonly<Record<string, CardNote>>;
}

/** A step that the sentences speak of and that is neither new, gone nor elsewhere is set up otherwise. */
export function drawn(
  before: FlowDocument,
  after: FlowDocument,
  changes: readonly ProcedureChange[],
  types: readonly StepDescriptor[],
  language: string,
): DrawnDifference {
  const { document, steps, ways } = compare(before, after, types, language === "en" ? "en" : "zh");
  const said = (step: string) => changes.filter((change) => change.step === step);
  const notes = document.activities.flatMap(({ id }): readonly (readonly [string, CardNote])[] => {
    const sentences = said(id);
    const setUp = sentences.some(({ kind }) => kind !== "WayChanged");
    const change = steps.get(id) ?? (setUp ? "changed" : undefined);
    const own = ways.filter(({ step }) => step === id);
    if (change === undefined && own.length === 0) return [];
    return [[id, { ...(change && { change }), said: sentences.map(({ text }) => text).join("\n"), ways: own }]];
  });
  return { document, notes: Object.fromEntries(notes) };
}

/** The sign of a sentence: what came, what went, what is otherwise. */
export function signOf({ kind }: ProcedureChange): "added" | "removed" | "changed" {
  switch (kind) {
    case "Created":
    case "StepAdded":
    case "FieldAdded":
      return "added";
    case "StepRemoved":
    case "FieldRemoved":
      return "removed";
    default:
      return "changed";
  }
}
