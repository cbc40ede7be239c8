import type { Json, Office } from "@caseflow/designer";
import type { TFunction } from "i18next";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCaseFields, type CaseFieldTable } from "../../fields/caseFields";
import { useFixedFields } from "../../fields/fixedFields";
import { useOffice } from "../../office/office";
import { utcOffsetOf } from "../../time/officeClock";
import { termsQuery } from "../procedures";

/** What a procedure can speak of, by the names that people use; undefined until it is read. */
export function useTerms(): Office | undefined {
  const { t } = useTranslation();
  const terms = useQuery(termsQuery).data;
  const fixed = useFixedFields();
  const { zone } = useOffice();
  const { fields, types } = useCaseFields();
  return useMemo(() => {
    if (!terms) return undefined;
    const { roles, units, people, tables, procedures } = terms;
    const labels = new Map(fixed.map(({ name, label }) => [name, label]));
    return {
      ...{ roles, units, people, tables, procedures },
      categories: terms.categories.map((name) => ({ code: name, name })),
      fields: fields.map(({ name, type, choices, longest, fixedByOffice, inConditions }) => ({
        name,
        label: labels.get(name) ?? name,
        type,
        longest,
        choices: choices.map(({ value, label }) => ({ value, label })),
        writable: !fixedByOffice,
        inConditions,
      })),
      fieldTypes: typesIn(types, t),
      defaultLadder: terms.defaultLadder as Json[],
      utcOffset: utcOffsetOf(zone),
    };
  }, [terms, fields, types, fixed, zone, t]);
}

function typesIn(types: CaseFieldTable["types"], t: TFunction): Office["fieldTypes"] {
  return types.map(({ name, shape, hasChoices, longest }) => ({
    type: name,
    shape,
    hasChoices,
    longest,
    label: t(`procedures.fieldType.${name}`, { defaultValue: name }),
  }));
}
