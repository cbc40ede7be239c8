import { useQuery } from "@tanstack/react-query";
import type { FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import type { FormField, OutcomeView } from "../../api/schemas";
import { fewCasesQuery } from "../../fields/fewCases";
import type { TaskView } from "../tasks";
import { namedIn } from "./namedIn";

interface Props {
  readonly task: TaskView;
  readonly outcome: OutcomeView;
  readonly form: FormInstance;
}

/** Other cases that are named with the outcome, such as the original of a duplicate: a wrong number is seen by its title. */
export function NamedCases({ task, outcome, form }: Props) {
  const entered = form.getFieldsValue() as Readonly<Record<string, unknown>>;
  return namedIn(task, outcome, form).map((field) => (
    <NamedCase key={field.name} field={field} number={String(entered[field.name])} />
  ));
}

function NamedCase({ field, number }: { readonly field: FormField; readonly number: string }) {
  const { t } = useTranslation();
  const title = useQuery(fewCasesQuery(number)).data?.items.find((one) => one.number === number)?.title;
  return (
    <p>
      {t("task.confirm.named", { field: field.label })}
      <strong>
        {number} {title}
      </strong>
    </p>
  );
}
