import { useTranslation } from "react-i18next";
import type { FieldValue, FieldValues, FormField } from "../../api/schemas";
import { useFieldWords } from "../../fields/useFieldWords";
import { pane } from "../../parts/looks/pane";
import { Facts } from "../../shown/Facts";

interface Props {
  readonly form: readonly FormField[];
  readonly entered: FieldValues;
}

/** What was typed for a task that somebody else did meanwhile: to be read and copied, nothing is lost. */
export function NotHandedIn({ form, entered }: Props) {
  const { t } = useTranslation();
  const fields = form.filter(({ name }) => entered[name] !== undefined);
  if (fields.length === 0) return null;
  return (
    <section className={pane} aria-labelledby="not-handed-in">
      <h3 id="not-handed-in">{t("task.notHandedIn.title")}</h3>
      <p>{t("task.notHandedIn.text")}</p>
      <Facts
        above
        facts={fields.map((field) => ({
          name: field.label,
          value: <FieldWords field={field} value={entered[field.name] ?? ""} />,
        }))}
      />
    </section>
  );
}

function FieldWords({ field, value }: { readonly field: FormField; readonly value: FieldValue }) {
  return useFieldWords(field, value);
}
