import { queryOptions } from "@tanstack/react-query";
import { caseKey } from "../api/cache";
import { answer, api } from "../api/client";
import type { FieldValue, Schema } from "../api/schemas";

/** 升级台账: a rung that was reached, and everyone who was told. */
export type LedgerEntry = Pick<
  Schema<"Escalation">,
  "visit" | "rung" | "label" | "mark" | "stepName" | "dueAt" | "at" | "told"
>;

/** 经办 as the service tells it. */
export interface StepVisit {
  /** Number of the stay, counted over the whole case. */
  readonly visit: number;
  readonly step: string;
  readonly state: "Open" | "Done" | "Cancelled";
  readonly enteredAt: string;
  readonly leftAt: string | null;
  readonly outcome: string | null;
  /** Names of those who did its tasks, or of who has the open ones. */
  readonly who: readonly string[];
  /** The post that `who` names, when it names one and nobody else. */
  readonly post?: Schema<"HoldingPost"> | null;
}

/** The procedure that a case runs, in the version that it began with, and the steps that it has been at. */
export interface CaseProcedure {
  /** The Elsa definition. */
  readonly definition: unknown;
  readonly visits: readonly StepVisit[];
}

const mostRungs = 100;

export const wayQuery = (caseId: number) =>
  queryOptions({
    queryKey: [...caseKey(caseId), "way"],
    queryFn: () => answer(api.GET("/api/cases/{caseId}/way", { params: { path: { caseId } } })),
  });

export const caseProcedureQuery = (caseId: number) =>
  queryOptions({
    queryKey: [...caseKey(caseId), "procedure"],
    queryFn: () => answer(api.GET("/api/cases/{caseId}/procedure", { params: { path: { caseId } } })),
  });

/** The newest {@link mostRungs}; a case that was late more often is looked up under supervision. */
export const ledgerQuery = (caseId: number) =>
  queryOptions({
    queryKey: [...caseKey(caseId), "escalations"],
    queryFn: async () => {
      const page = await answer(
        api.GET("/api/cases/{caseId}/escalations", { params: { path: { caseId }, query: { limit: mostRungs } } }),
      );
      return page.items;
    },
  });

/** The kinds of steps. They change with the program only: they are read once. */
export const stepTypesQuery = queryOptions({
  queryKey: ["step-types"],
  queryFn: () => answer(api.GET("/api/step-types")),
  staleTime: Infinity,
  gcTime: Infinity,
});

export function stopCase(caseId: number, reason: string) {
  return answer(api.POST("/api/cases/{caseId}/stop", { params: { path: { caseId } }, body: { reason } }));
}

/** What oneself registered, while nobody has turned to it. */
export function withdrawOwnEntry(caseId: number, reason: string) {
  return answer(api.POST("/api/cases/{caseId}/own-entry/withdraw", { params: { path: { caseId } }, body: { reason } }));
}

/**
 * @param stamp Of the case as it was read.
 * @param own As what oneself registered; otherwise by the right to correct any case.
 */
export function correctFields(
  caseId: number,
  fields: Readonly<Record<string, FieldValue>>,
  reason: string,
  stamp: string,
  own: boolean,
) {
  const asked = { params: { path: { caseId } }, body: { fields, reason, stamp } };
  return own
    ? answer(api.PATCH("/api/cases/{caseId}/own-entry", asked))
    : answer(api.PATCH("/api/cases/{caseId}/fields", asked));
}
