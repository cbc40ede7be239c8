import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { peopleQuery, unitsQuery } from "../../../api/people";
import type { FieldValue, FormField } from "../../../api/schemas";
import { useMoments } from "../../../parts/useMoments";
import { valueInWords } from "./valueInWords";

interface Props {
  readonly field: FormField;
  readonly value: FieldValue;
  readonly onTake: () => void;
}

/** What the case knows of a field already: shown, and taken over only when asked to. */
export function KnownValue({ field, value, onTake }: Props) {
  const { t, i18n } = useTranslation();
  const { moment } = useMoments();
  const names = useNames(field);
  const words = valueInWords(field, value, {
    names,
    yes: t("parts.yes"),
    no: t("parts.no"),
    and: t("parts.and"),
    language: i18n.language,
    moment,
  });
  return (
    <span className="known">
      {t("task.form.known", { value: words })}
      <Button type="link" size="small" onClick={onTake} aria-label={t("task.form.takeLabel", { label: field.label })}>
        {t("task.form.take")}
      </Button>
    </span>
  );
}

function useNames({ type }: FormField): ReadonlyMap<string, string> {
  const units = useQuery({ ...unitsQuery, enabled: type === "Unit" || type === "Units" }).data ?? [];
  const people = useQuery({ ...peopleQuery, enabled: type === "Person" }).data ?? [];
  return new Map([...units, ...people].map(({ code, name }) => [code, name]));
}
