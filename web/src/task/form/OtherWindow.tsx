import { useTranslation } from "react-i18next";
import type { FieldValue, FieldValues, FormField } from "../../api/schemas";
import { useFieldWords } from "../../fields/useFieldWords";
import { Meanwhile } from "../../typed/Meanwhile";
import type { DraftConflict } from "../../typed/taskDraft";

interface Props {
  readonly form: readonly FormField[];
  readonly conflict: DraftConflict;
  /** What was typed in this window. */
  readonly entered: FieldValues;
  readonly onMine: (mine: FieldValues) => void;
  readonly onTheirs: () => void;
}

/** The same person has written the draft in another window: what stands there beside what was typed here, field by field. */
export function OtherWindow({ form, conflict, entered, onMine, onTheirs }: Props) {
  const { t } = useTranslation();
  const theirs = conflict.newest.fields as FieldValues;
  const differing = form.filter(({ name }) => JSON.stringify(theirs[name]) !== JSON.stringify(entered[name]));
  return (
    <Meanwhile
      title={t("task.otherWindow")}
      done={conflict.done && { ...conflict.done, by: null }}
      differences={differing.map((field) => ({
        name: field.label,
        theirs: <Words field={field} value={theirs[field.name]} />,
        mine: <Words field={field} value={entered[field.name]} />,
      }))}
      onMine={() => {
        onMine(entered);
      }}
      onTheirs={onTheirs}
    />
  );
}

function Words({ field, value }: { readonly field: FormField; readonly value: FieldValue | undefined }) {
  const { t } = useTranslation();
  const words = useFieldWords(field, value ?? "");
  return <>{value === undefined || words === "" ? t("task.notFilled") : words}</>;
}
