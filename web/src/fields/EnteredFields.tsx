import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { attachmentAddress, attachmentsQuery } from "../attachments/attachments";
import type { Schema } from "../api/schemas";
import { LongWords } from "../parts/LongWords";
import { useFieldWords } from "./useFieldWords";
import { classesOf } from "../parts/looks/classes";
import styles from "./EnteredFields.module.css";

const css = classesOf(styles);

type EnteredField = Schema<"EnteredField">;

interface Props {
  readonly caseId: number;
  readonly entered: readonly EnteredField[];
}

const mostLines = 8;
/** Characters that stand in a column beside others; a longer text has the whole width. */
const narrow = 40;

/** What was entered at a step, by its labels and in words. */
export function EnteredFields({ caseId, entered }: Props) {
  return (
    <dl className={css("entered-fields")}>
      {entered.map((field) => (
        <div key={field.name} className={isWide(field) ? css("wide") : undefined}>
          <dt>{field.label}</dt>
          <dd>
            {field.type === "File" ? <Files caseId={caseId} ids={listOf(field)} /> : <FieldWords field={field} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldWords({ field }: { readonly field: EnteredField }) {
  return <LongWords text={useFieldWords(field, field.value)} lines={mostLines} />;
}

function Files({ caseId, ids }: { readonly caseId: number; readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const files = useQuery(attachmentsQuery(caseId)).data ?? [];
  return ids.map((id, at) => (
    <Fragment key={id}>
      {at > 0 && t("parts.and")}
      <a href={attachmentAddress(Number(id))} target="_blank" rel="noopener">
        {files.find((file) => String(file.id) === id)?.name ?? t("fields.file", { id })}
      </a>
    </Fragment>
  ));
}

function listOf({ value }: EnteredField): readonly string[] {
  return Array.isArray(value) ? value : [String(value)];
}

function isWide({ type, value }: EnteredField): boolean {
  return type === "LongText" || type === "File" || String(value).length > narrow;
}
