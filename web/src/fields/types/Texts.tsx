import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldInputProps, FieldType } from "../FieldType";
import { nothing } from "../inputs/inputProps";
import { plainly } from "../plainly";

function TextsInput({ id, value, onChange = nothing }: FieldInputProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...(id && { id })}
      mode="tags"
      open={false}
      suffix={false}
      // Whoever writes a list separates it as on paper.
      tokenSeparators={["、", "，", ",", "；", ";"]}
      placeholder={t("fields.typeSeveral")}
      value={Array.isArray(value) ? (value as readonly string[]) : []}
      onChange={onChange}
    />
  );
}

/** Short texts that nobody lists, such as posts. */
export default {
  Input: TextsInput,
  problem: ({ label, maxLength: most }, value, t) => {
    const entries = typeof value === "object" && most > 0 ? value : [];
    const long = entries.find((entry) => entry.length > most);
    return long === undefined ? null : t("fields.entryTooLong", { label, most, entry: long });
  },
  inWords: (_, value, reading) => plainly(value, reading),
} satisfies FieldType;
