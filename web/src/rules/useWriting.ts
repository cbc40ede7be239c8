import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFixedFields } from "../fields/fixedFields";
import { useOffice } from "../office/office";
import type { Writing } from "./model/paste";
import { isResult, noteColumn } from "./model/table";
import type { Named } from "./model/terms";
import { cellWordsIn } from "./model/words";
import { ruleTermsQuery } from "./rules";

/** What is needed to read and write cells, in the words of this office and language; undefined until it is read. */
export function useWriting(): Writing | undefined {
  const { t, i18n } = useTranslation();
  const { zone } = useOffice();
  const terms = useQuery(ruleTermsQuery).data;
  const fixed = useFixedFields();
  return useMemo(() => {
    if (!terms) return undefined;
    // The choices of fixed fields are the product's own words, which the page has in the reader's language.
    const own = new Map(fixed.map(({ name, label, choices }) => [name, { label, choices }]));
    const choices = (name: string): readonly Named[] => own.get(name)?.choices ?? [];
    const fields = terms.fields.map((field) => {
      const known = own.get(field.name);
      if (!known) return field;
      return { ...field, label: known.label, choices: known.choices.length > 0 ? known.choices : field.choices };
    });
    const labels = new Map(fields.map(({ name, label }) => [name, label]));
    return {
      terms: { fields, units: terms.units, levels: choices("level"), routes: choices("route") },
      words: cellWordsIn(i18n.language, zone),
      head: (column) =>
        isResult(column) || column === noteColumn
          ? t(`rules.column.${column.slice(1)}`)
          : (labels.get(column) ?? column),
    };
  }, [terms, fixed, zone, i18n.language, t]);
}
