import { useTranslation } from "react-i18next";
import type { FieldProblem } from "../../api/problem";
import type { OutcomeView } from "../../api/schemas";
import { useCaseFields, withLimit } from "../../fields/caseFields";
import { check, handedInFor } from "../../fields/check";
import type { TaskView } from "../tasks";

/** What would be refused of what is entered, known before the service is asked. */
export function useCheck({ form }: TaskView) {
  const { t } = useTranslation();
  const table = useCaseFields();
  return (outcome: OutcomeView, entered: Readonly<Record<string, unknown>>): readonly FieldProblem[] => {
    const fields = form.map((field) => withLimit(field, table));
    return check(fields, outcome, handedInFor(outcome, fields, entered), t);
  };
}
