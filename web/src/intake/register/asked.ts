import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNeeded } from "./entryForm";
import { fixedField, useFixedFields, type FixedField } from "../../fields/fixedFields";

/** Characters of the number that an item has where it comes from (RegisterCaseBody of the API): it is no field of a case. */
export const longestMessageId = 100;

/** What is asked when an item is registered, in the order of the table. What a step decides, such as the level, is not asked here. */
export function useAsked(): readonly FixedField[] {
  const { t } = useTranslation();
  const fixed = useFixedFields();
  const needed = useNeeded();
  return useMemo(() => {
    const messageId = fixedField({
      name: "messageId",
      label: t("register.messageId"),
      type: "Text",
      maxLength: longestMessageId,
    });
    return fixed
      .filter(({ registered, correctable }) => registered && correctable)
      .map((field) => (needed.includes(field.name) ? { ...field, required: true } : field))
      .flatMap((field) => (field.name === "source" ? [field, messageId] : [field]));
  }, [fixed, needed, t]);
}
