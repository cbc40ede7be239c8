import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { attachmentsQuery } from "../attachments/attachments";
import { UploadPlace } from "../attachments/UploadPlace";
import { nothing, type InputProps } from "./inputProps";
import { classesOf } from "../parts/looks/classes";
import styles from "./FileInput.module.css";

const css = classesOf(styles);

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
          className={css("attached")}
          aria-label={t("attachments.choose")}
          placeholder={t("attachments.choose")}
          value={[...chosen]}
          options={attached.map((file) => ({ value: String(file.id), label: file.name }))}
          onChange={onChange}
        />
      )}
    </div>
  );
}
