import { useQuery } from "@tanstack/react-query";
import { Alert, Input, Modal, Select } from "antd";
import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { caseProcedureQuery, correctFields } from "../casePage";
import type { CaseView } from "../../shown/cases";
import type { FieldValue } from "../../api/schemas";
import { useProblemText } from "../../texts/problemText";
import { correctables, valueOf, type Correctable } from "./correctable";
import { FieldEntry } from "./FieldEntry";
import { useCaseAct } from "./useCaseAct";
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
  const fields = useCorrectables(view.summary.id);
  const [chosen, setChosen] = useState<Correctable | null>(null);
  const [entered, setEntered] = useState("");
  const [reason, setReason] = useState("");
  const correct = useCaseAct(
    (change: Readonly<Record<string, FieldValue>>) => correctFields(view.summary.id, change, reason.trim()),
    t("case.correct.done"),
    onClose,
  );
  const value = chosen && valueOf(chosen, entered);
  function choose(field: Correctable) {
    setChosen(field);
    setEntered(textOf(view.fields, field.name));
    correct.reset();
  }
  return (
    <Modal
      open
      title={t("case.correct.title", { number: view.summary.number })}
      okText={t("case.correct.act")}
      cancelText={t("case.correct.cancel")}
      okButtonProps={{
        disabled: reason.trim() === "" || value === null || entered === textOf(view.fields, chosen?.name ?? ""),
        loading: correct.isPending,
      }}
      onOk={() => {
        if (chosen && value !== null) correct.mutate({ [chosen.name]: value });
      }}
      onCancel={onClose}
      // A slip beside the dialog does not take what was written.
      mask={{ closable: chosen === null && reason === "" }}
    >
      <p className={tone("quiet")}>{t("case.correct.text")}</p>
      <ChooseField fields={fields} chosen={chosen} onChoose={choose} />
      {chosen && <FieldEntry field={chosen} entered={entered} onEnter={setEntered} />}
      <Reason reason={reason} onEnter={setReason} />
      {correct.isError && <Alert type="error" title={words(correct.error)} />}
    </Modal>
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
  readonly fields: readonly Correctable[];
  readonly chosen: Correctable | null;
  readonly onChoose: (field: Correctable) => void;
}

function ChooseField({ fields, chosen, onChoose }: ChooseProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Entry>
      <label htmlFor={id}>{t("case.correct.field")}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: "label" }}
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

function useCorrectables(caseId: number): readonly Correctable[] {
  const { t } = useTranslation();
  const definition = useQuery(caseProcedureQuery(caseId)).data?.definition;
  return useMemo(() => correctables(definition, (key) => t(key)), [definition, t]);
}

function textOf(fields: CaseView["fields"], name: string): string {
  const value = (fields as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
