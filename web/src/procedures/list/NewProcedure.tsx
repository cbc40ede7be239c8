import { copiedAs, emptyProcedure, endTypeOf, readElsa, toElsa } from "@caseflow/designer";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Form, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client";
import { stepTypesQuery } from "../../case/oneCase";
import { useProblemText } from "../../texts/problemText";
import { procedureQuery, proceduresKey, proceduresQuery } from "../procedures";
import { FirstInput } from "../../parts/FirstInput";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A new procedure begins as a copy of one that there is, or with nothing but a start and an end. Its draft opens at once. */
export function NewProcedure({ open, onClose }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const [name, setName] = useState("");
  const [from, setFrom] = useState<string | null>(null);
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
  readonly from: string | null;
  readonly onFrom: (definitionId: string | null) => void;
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
      <Form.Item label={t("procedures.new.from")}>
        <Select
          value={from}
          aria-label={t("procedures.new.from")}
          onChange={(chosen: string | null) => {
            onFrom(chosen);
          }}
          options={[
            { value: null, label: t("procedures.new.empty") },
            ...procedures.map((one) => ({
              value: one.definitionId,
              label: t("procedures.new.copy", { name: one.name }),
            })),
          ]}
        />
      </Form.Item>
    </Form>
  );
}

function useMaking(onMade: () => void) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const types = useQuery(stepTypesQuery).data ?? [];
  return useMutation({
    mutationFn: async ({ name, from }: { readonly name: string; readonly from: string | null }) => {
      const id = `procedure-${Date.now().toString(36)}`;
      const copied = from === null ? null : await cache.query(procedureQuery(from, undefined));
      const called = { start: t("procedures.new.start"), end: t("procedures.new.end") };
      const document = copied
        ? copiedAs(readElsa(JSON.stringify(copied.definition)), id, name)
        : emptyProcedure(id, name, called, endTypeOf(types) ?? "");
      return answer(
        api.PUT("/api/procedures/{definitionId}/draft", {
          params: { path: { definitionId: id } },
          body: { definition: toElsa(document), stamp: null },
        }),
      );
    },
    onSuccess: async ({ definitionId }) => {
      await cache.invalidateQueries({ queryKey: proceduresKey });
      onMade();
      void navigate(`/procedures/${definitionId}`);
    },
  });
}
