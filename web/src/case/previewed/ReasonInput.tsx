import { Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Why it is done, for the record of the case. */
export function ReasonInput({ reason, onChange }: Props) {
  const { t } = useTranslation();
  const field = useId();
  return (
    <>
      <label htmlFor={field}>{t("merging.reason")}</label>
      <Input.TextArea
        id={field}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </>
  );
}
