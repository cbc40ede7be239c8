import type { components } from "./schema";

type Schemas = components["schemas"];

/** A schema of the API by its name, such as `Schema<"InboxItem">`. */
export type Schema<Name extends keyof Schemas> = Schemas[Name];

export type Me = Schema<"Me">;
/** Something that a person may do. */
export type Right = Me["rights"][number];
export type Unit = Schema<"Unit">;
export type Person = Schema<"Person">;
export type Level = NonNullable<Schema<"ResponseLevel">>;
export type Route = NonNullable<Schema<"HandlingRoute">>;
export type DueLight = Schema<"DueLight">;
export type InboxItem = Schema<"InboxItem">;
export type CaseSummary = Schema<"CaseSummary">;
export type FormField = Schema<"FormField">;
export type DeadlineView = Schema<"DeadlineView">;
export type OutcomeView = Schema<"OutcomeView">;
/** What the checks of a form ask of an outcome, wherever it is offered. */
export type OfferedOutcome = Pick<OutcomeView, "name" | "label" | "requiredFields">;
export type EscalationMark = Schema<"EscalationMark">;
export type MailStatus = Schema<"MailStatus">;
export type AttachmentInfo = Schema<"AttachmentInfo">;

/** A value of a case field: dates and moments are texts in ISO 8601, people and units their code, files their numbers as texts. */
export type FieldValue = string | number | boolean | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

export const levels = ["One", "Two", "Three"] as const satisfies readonly Level[];
export const routes = ["Investigate", "Supervise", "Assign"] as const satisfies readonly Route[];
