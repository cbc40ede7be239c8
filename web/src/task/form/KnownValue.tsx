import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldValue, FormField } from "../../api/schemas";
import { FieldShown } from "../../fields/FieldShown";
import { typeOf } from "../../fields/fieldTypes";
import { useFieldWords } from "../../fields/useFieldWords";
import { classesOf } from "../../parts/looks/classes";
import styles from "./KnownValue.module.css";

const css = classesOf(styles);

interface Props {
  readonly caseId: number;
  readonly field: FormField;
  readonly value: FieldValue;
  readonly onTake: () => void;
}

/** What the case knows of a field already: shown, and taken over only when asked to. */
export function KnownValue({ caseId, field, value, onTake }: Props) {
  const { t } = useTranslation();
  const words = useFieldWords(field, value);
  // What is more than its words is shown as such: files by their names, not by how many there are.
  const isMore = typeOf(field).Shown !== undefined;
  return (
    <span className={css("known")}>
      {t("task.form.known", { value: isMore ? "" : words })}
      {isMore && <FieldShown caseId={caseId} field={field} value={value} />}
      <Button type="link" size="small" onClick={onTake} aria-label={t("task.form.takeLabel", { label: field.label })}>
        {t("task.form.take")}
      </Button>
    </span>
  );
}
