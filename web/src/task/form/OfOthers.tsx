import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FieldValue, FieldValues } from "../../api/schemas";
import { FieldShown } from "../../fields/FieldShown";
import { isEmpty } from "../../fields/isEmpty";
import { tone } from "../../parts/looks/tone";
import { Facts } from "../../shown/Facts";
import type { TaskView } from "../tasks";

/** Fields of the form that others fill in: what stands in them, who fills them in, and nothing to enter. */
export function OfOthers({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const withheld = task.withheld as Readonly<Record<string, string>>;
  const known = task.known as FieldValues;
  if (task.ofOthers.length === 0) return null;
  return (
    <section aria-labelledby="of-others">
      <h4 id="of-others">{t("task.form.ofOthers")}</h4>
      <Facts
        above
        facts={task.ofOthers.map(({ field, filledBy }) => ({
          name: field.label,
          value: (
            <>
              <Known value={known[field.name]} instead={withheld[field.name]}>
                {(value) => <FieldShown caseId={task.caseId} field={field} value={value} />}
              </Known>
              <span className={tone("quiet")}>{filledBy}</span>
            </>
          ),
        }))}
      />
    </section>
  );
}

interface KnownProps {
  readonly value: FieldValue | undefined;
  /** Said in place of a value that is there and not for the reader. */
  readonly instead: string | undefined;
  readonly children: (value: FieldValue) => ReactNode;
}

function Known({ value, instead, children }: KnownProps) {
  if (instead !== undefined) return <span className={tone("quiet")}>{instead} </span>;
  return value === undefined || isEmpty(value) ? null : <div>{children(value)}</div>;
}
