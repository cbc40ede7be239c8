import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { attachmentsQuery } from "../../../api/attachments";
import { UploadPlace } from "../UploadPlace";
import { nothing, type InputProps } from "../../../parts/inputProps";

/** Files of the case: those that are attached already can be chosen, new ones are attached here. */
export function FileInput({ caseId, id, value, onChange = nothing }: InputProps & { readonly caseId: number }) {
  const { t } = useTranslation();
  const attached = useQuery(attachmentsQuery(caseId)).data ?? [];
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <div>
      <UploadPlace
        caseId={caseId}
        {...(id && { id })}
        onAttached={(file) => {
          onChange([...chosen, String(file.id)]);
        }}
      />
      {attached.length > 0 && (
        <Select
          mode="multiple"
          className="attached"
          aria-label={t("task.files.choose")}
          placeholder={t("task.files.choose")}
          value={[...chosen]}
          options={attached.map((file) => ({ value: String(file.id), label: file.name }))}
          onChange={onChange}
        />
      )}
    </div>
  );
}
