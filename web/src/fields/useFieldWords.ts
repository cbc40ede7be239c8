import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { peopleQuery, unitsQuery } from "../office/people";
import type { FieldValue, FormField } from "../api/schemas";
import { useMoments } from "../time/useMoments";
import { valueInWords } from "./valueInWords";

/** A field's value as people read it; names of units and people are read when the field has such. */
export function useFieldWords(field: Pick<FormField, "type" | "choices">, value: FieldValue): string {
  const { t, i18n } = useTranslation();
  const { moment } = useMoments();
  const names = useNames(field);
  return valueInWords(field, value, {
    names,
    yes: t("fields.yes"),
    no: t("fields.no"),
    and: t("parts.and"),
    language: i18n.language,
    moment,
  });
}

function useNames({ type }: Pick<FormField, "type">): ReadonlyMap<string, string> {
  const units = useQuery({ ...unitsQuery, enabled: type === "Unit" || type === "Units" }).data ?? [];
  const people = useQuery({ ...peopleQuery, enabled: type === "Person" }).data ?? [];
  return new Map([...units, ...people].map(({ code, name }) => [code, name]));
}
