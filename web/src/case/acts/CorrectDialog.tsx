import { byLabel } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Alert, Input, Modal, Select } from "antd";
import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { caseProcedureQuery } from "../oneCase";
import type { FieldValues } from "../../api/schemas";
import { FieldShown } from "../../fields/FieldShown";
import type { CaseView } from "../../shown/cases";
import { Subjects } from "../../shown/Subjects";
import { useCaseFields, withLimit } from "../../fields/caseFields";
import { useFixedFields, type FixedField } from "../../fields/fixedFields";
import { useProblemText } from "../../texts/problemText";
import { correctables, stillCorrectable } from "./correctable";
import { useCorrecting } from "./correction";
import { NewValue } from "./NewValue";
import { tone } from "../../parts/looks/tone";
import { Entry } from "./Entry";

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** 更正 of one field: shows what it was and what it becomes before it is done. */
export function CorrectDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const isOpen = view.summary.status === "Open";
  const fields = stillCorrectable(useCorrectables(view.summary.id), isOpen);
  const { typed, chosen, type, correct, ...dialog } = useCorrecting(view, fields, onClose);
  return (
    <Modal
      open
      title={t("case.correct.title", { number: view.summary.number })}
      okText={t("case.correct.act")}
      cancelText={t("case.correct.cancel")}
      okButtonProps={{ disabled: !dialog.isReady, loading: correct.isPending }}
      onOk={dialog.handIn}
      onCancel={dialog.giveUp}
      // A slip beside the dialog does not take what was written.
      mask={{ closable: chosen === null && typed.reason === "" }}
    >
      <p className={tone("quiet")}>{t(isOpen ? "case.correct.text" : "case.correct.textEnded")}</p>
      <ChooseField fields={fields} chosen={chosen} onChoose={dialog.choose} />
      {chosen && (
        <NewValue
          caseId={view.summary.id}
          field={chosen}
          entered={typed.entered}
          problem={dialog.problem}
          onEnter={(entered) => {
            type({ entered });
          }}
        />
      )}
      <Reason
        reason={typed.reason}
        onEnter={(reason) => {
          type({ reason });
        }}
      />
      {dialog.newer ? (
        <Newer view={dialog.newer} field={chosen} said={words(correct.error)} />
      ) : (
        correct.isError && <Alert type="error" title={words(correct.error)} />
      )}
    </Modal>
  );
}

/** What somebody else put there meanwhile, beside what was typed. */
function Newer({
  view,
  field,
  said,
}: {
  readonly view: CaseView;
  readonly field: FixedField | null;
  readonly said: string;
}) {
  const { t } = useTranslation();
  const value = field && (view.fields as FieldValues)[field.name];
  return (
    <Alert
      type="warning"
      showIcon
      title={said}
      description={
        field && (
          <>
            <div>
              {t("case.correct.newer", { field: field.label })}
              {value === undefined || value === null ? (
                t("case.correct.nothing")
              ) : field.name === "subjects" ? (
                <Subjects codes={value} />
              ) : (
                <FieldShown caseId={view.summary.id} field={field} value={value} />
              )}
            </div>
            <p>{t("case.correct.again")}</p>
          </>
        )
      }
    />
  );
}

function Reason({ reason, onEnter }: { readonly reason: string; readonly onEnter: (reason: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Entry>
      <label htmlFor={id}>{t("case.correct.reason")}</label>
      <Input
        id={id}
        maxLength={500}
        value={reason}
        onChange={(event) => {
          onEnter(event.target.value);
        }}
      />
    </Entry>
  );
}

interface ChooseProps {
  readonly fields: readonly FixedField[];
  readonly chosen: FixedField | null;
  readonly onChoose: (field: FixedField) => void;
}

function ChooseField({ fields, chosen, onChoose }: ChooseProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Entry>
      <label htmlFor={id}>{t("case.correct.field")}</label>
      <Select
        id={id}
        showSearch={byLabel}
        value={chosen?.name ?? null}
        placeholder={t("case.correct.choose")}
        options={fields.map(({ name, label }) => ({ value: name, label }))}
        onChange={(name) => {
          const field = fields.find((one) => one.name === name);
          if (field) onChoose(field);
        }}
      />
    </Entry>
  );
}

function useCorrectables(caseId: number): readonly FixedField[] {
  const definition = useQuery(caseProcedureQuery(caseId)).data?.definition;
  const fixed = useFixedFields();
  const table = useCaseFields();
  return useMemo(
    () => correctables(definition, fixed).map((field) => withLimit(field, table)),
    [definition, fixed, table],
  );
}
