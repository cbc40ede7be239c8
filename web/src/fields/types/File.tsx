import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Fragment, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { attachmentAddress, attachmentsQuery } from "../../attachments/attachments";
import { UploadPlace } from "../../attachments/UploadPlace";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import type { FieldInputProps, FieldType, ShownProps } from "../FieldType";
import { nothing } from "../inputs/inputProps";
import { plainly } from "../plainly";
import styles from "./File.module.css";

const css = classesOf(styles);

function FileInput({ caseId, ...props }: FieldInputProps) {
  const { t } = useTranslation();
  return caseId === undefined ? (
    <span className={tone("quiet")}>{t("fields.fileLater")}</span>
  ) : (
    <FilesOfCase {...props} caseId={caseId} />
  );
}

/** Those that are attached already can be chosen, new ones are attached here. */
function FilesOfCase({ caseId, id, value, onChange = nothing }: FieldInputProps & { readonly caseId: number }) {
  const { t } = useTranslation();
  const attached = useQuery(attachmentsQuery(caseId)).data ?? [];
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  // Files that were dropped together arrive one after the other, before any of them is drawn: each is added to those before it.
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  });
  const add = (id: string) => {
    latest.current = [...latest.current.filter((one) => one !== id), id];
    onChange(latest.current);
  };
  return (
    <div>
      <UploadPlace
        caseId={caseId}
        {...(id && { id })}
        onAttached={(file) => {
          add(String(file.id));
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

/** Leads to each file. */
function Files({ caseId, value }: ShownProps) {
  const { t } = useTranslation();
  const files = useQuery(attachmentsQuery(caseId)).data ?? [];
  const ids = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  return ids.map((id, at) => (
    <Fragment key={id}>
      {at > 0 && t("parts.and")}
      <a href={attachmentAddress(Number(id))} target="_blank" rel="noopener">
        {files.find((file) => String(file.id) === id)?.name ?? t("fields.file", { id })}
      </a>
    </Fragment>
  ));
}

/** Files of the case, by the numbers of its attachments; in words only how many. */
export default {
  Input: FileInput,
  ofOneCase: true,
  problem: () => null,
  inWords: (_, value, reading) => (Array.isArray(value) ? String(value.length) : plainly(value, reading)),
  Shown: Files,
  wide: true,
  onlyInSteps: true,
} satisfies FieldType;
