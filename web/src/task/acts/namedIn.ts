import type { FormInstance } from "antd";
import type { FormField, OutcomeView } from "../../api/schemas";
import { belongsTo } from "../../fields/check";
import type { TaskView } from "../tasks";

/** The fields in which other cases are named with the outcome. */
export function namedIn(task: TaskView, outcome: OutcomeView, form: FormInstance): readonly FormField[] {
  const entered = form.getFieldsValue() as Readonly<Record<string, unknown>>;
  return task.form.filter((field) => field.type === "Case" && entered[field.name] && belongsTo(field, outcome));
}
