import type { Office } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCaseFields } from "../../fields/caseFields";
import { useFixedFields } from "../../fields/fixedFields";
import { termsQuery } from "../procedures";

/** What a procedure can speak of, by the names that people use; undefined until it is read. */
export function useTerms(): Office | undefined {
  const { t } = useTranslation();
  const terms = useQuery(termsQuery).data;
  const fixed = useFixedFields();
  const { fields, types } = useCaseFields();
  return useMemo(() => {
    if (!terms) return undefined;
    const labels = new Map(fixed.map(({ name, label }) => [name, label]));
    return {
      roles: terms.roles,
      units: terms.units,
      people: terms.people,
      categories: terms.categories.map((name) => ({ code: name, name })),
      fields: fields.map(({ name, type, choices, fixedByOffice, inConditions }) => ({
        name,
        label: labels.get(name) ?? name,
        type,
        choices: choices.map(({ value, label }) => ({ value, label })),
        writable: !fixedByOffice,
        inConditions,
      })),
      fieldTypes: types.map(({ name }) => ({
        type: name,
        label: t(`procedures.fieldType.${name}`, { defaultValue: name }),
      })),
    };
  }, [terms, fields, types, fixed, t]);
}
