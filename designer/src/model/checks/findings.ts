import type { StepDescriptor } from "../office/descriptor";
import type { Finding } from "../office/finding";
import type { FlowDocument } from "../document/flow";
import type { Office } from "../office/office";
import { Checker } from "./checker";

/** What may not be published, and why: the same as `ProcedureChecks.cs` and `TableChecks.cs` find. */
export function findingsOf(
  document: FlowDocument,
  types: readonly StepDescriptor[],
  office: Office,
): readonly Finding[] {
  return new Checker(types, office).check(document);
}
