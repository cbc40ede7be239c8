import { FirstInput, templateNames } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Alert, Form, Modal, Select } from "antd";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../../texts/problemText";
import { proceduresQuery } from "../procedures";
import { useMaking, type Beginning } from "./useMaking";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A new procedure begins from a template, as a copy of one that there is, or with nothing but a start and an end. Its draft opens at once. */
export function NewProcedure({ open, onClose }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const [name, setName] = useState("");
  const [from, setFrom] = useState<Beginning>({ kind: "empty" });
  const making = useMaking(onClose);
  return (
    <Modal
      open={open}
      title={t("procedures.new.title")}
      okText={t("procedures.new.act")}
      cancelText={t("procedures.cancel")}
      okButtonProps={{ disabled: name.trim() === "", loading: making.isPending }}
      onOk={() => {
        making.mutate({ name: name.trim(), from });
      }}
      onCancel={onClose}
      destroyOnHidden
    >
      {making.error && <Alert type="error" title={words(making.error)} />}
      <Choices name={name} onName={setName} from={from} onFrom={setFrom} />
    </Modal>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly from: Beginning;
  readonly onFrom: (from: Beginning) => void;
}

function Choices({ name, onName, from, onFrom }: ChoicesProps) {
  const { t } = useTranslation();
  const procedures = useQuery(proceduresQuery).data ?? [];
  return (
    <Form layout="vertical">
      <Form.Item label={t("procedures.new.name")} required>
        <FirstInput
          value={name}
          maxLength={200}
          aria-label={t("procedures.new.name")}
          onChange={(event) => {
            onName(event.target.value);
          }}
        />
      </Form.Item>
      <Form.Item label={t("procedures.new.from")} extra={aboutOf(from, t)}>
        <Select<string>
          virtual={false}
          value={keyOf(from)}
          aria-label={t("procedures.new.from")}
          onChange={(key) => {
            onFrom(beginningOf(key));
          }}
          options={[
            choice({ kind: "empty" }, t("procedures.new.empty")),
            {
              label: t("procedures.new.templates"),
              options: templateNames.map((one) =>
                choice({ kind: "template", name: one }, t(`procedures.template.${one}.name`)),
              ),
            },
            {
              label: t("procedures.new.copies"),
              options: procedures.map((one) =>
                choice({ kind: "copy", of: one.definitionId }, t("procedures.new.copy", { name: one.name })),
              ),
            },
          ]}
        />
      </Form.Item>
    </Form>
  );
}

function choice(from: Beginning, label: string) {
  return { value: keyOf(from), label };
}

function keyOf(from: Beginning): string {
  return from.kind === "copy" ? `copy ${from.of}` : from.kind === "template" ? `template ${from.name}` : "empty";
}

function beginningOf(key: string): Beginning {
  const template = templateNames.find((name) => keyOf({ kind: "template", name }) === key);
  if (template) return { kind: "template", name: template };
  return key.startsWith("copy ") ? { kind: "copy", of: key.slice("copy ".length) } : { kind: "empty" };
}

/** What one begins with, and what is left to do. */
function aboutOf(from: Beginning, t: TFunction): string | undefined {
  if (from.kind === "template")
    return t("procedures.new.templateAbout", { about: t(`procedures.template.${from.name}.about`) });
  return from.kind === "copy" ? t("procedures.new.copyAbout") : undefined;
}
