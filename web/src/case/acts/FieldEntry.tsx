import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { unitsQuery } from "../../office/people";
import type { Correctable } from "./correctable";
import { Entry } from "./Entry";

interface Props {
  readonly field: Correctable;
  readonly entered: string;
  readonly onEnter: (text: string) => void;
}

/** The new value of a field, entered as its type asks for. */
export function FieldEntry({ field, entered, onEnter }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const options = useOptions(field);
  return (
    <Entry>
      <label htmlFor={id}>{t("case.correct.value", { field: field.label })}</label>
      {options ? (
        <Select
          id={id}
          showSearch={{ optionFilterProp: "label" }}
          value={entered || null}
          options={options}
          onChange={onEnter}
        />
      ) : (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: field.type === "LongText" ? 4 : 1, maxRows: 12 }}
          inputMode={field.type === "Number" ? "decimal" : "text"}
          value={entered}
          onChange={(event) => {
            onEnter(event.target.value);
          }}
        />
      )}
    </Entry>
  );
}

function useOptions(field: Correctable): { value: string; label: string }[] | null {
  const { t } = useTranslation();
  const units = useQuery({ ...unitsQuery, enabled: field.type === "Unit" }).data ?? [];
  if (field.type === "Choice") return [...field.choices];
  if (field.type === "Unit") return units.map(({ code, name }) => ({ value: code, label: name }));
  if (field.type !== "YesNo") return null;
  return ["true", "false"].map((value) => ({ value, label: t(`case.correct.${value}`) }));
}
