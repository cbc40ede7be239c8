import { useQuery } from "@tanstack/react-query";
import { Alert, Input, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useLongest } from "../../fields/fixedFields";
import type { CaseView } from "../../shown/cases";
import { useProblemText } from "../../texts/problemText";
import { OrderReach } from "../orders/OrderReach";
import { PreviewedDialog } from "../previewed/PreviewedDialog";
import { ReasonInput } from "../previewed/ReasonInput";
import { usePreviewed } from "../previewed/usePreviewed";
import { openSeparate, previewSeparate, startableQuery } from "./separating";

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** 另案办理: by which procedure, what it is called, why; and who gets what by when before it is opened. */
export function SeparateDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const go = useNavigate();
  const { id, number } = view.summary;
  const [procedure, setProcedure] = useState<string | null>(null);
  const [title, setTitle] = useState(view.summary.title);
  const [reason, setReason] = useState("");
  const wish = { procedure, title: title.trim(), reason: reason.trim() };
  const acting = usePreviewed({
    ask: () => previewSeparate(id, wish),
    act: async (ahead) => {
      const opened = await openSeparate(id, wish, ahead.stamp);
      void go(`/cases/${opened.id}`);
    },
    done: t("separating.done", { number }),
    onDone: onClose,
  });
  return (
    <PreviewedDialog
      title={t("separating.title", { number })}
      means={t("separating.means")}
      acting={acting}
      act={t("separating.act")}
      isReady={procedure !== null && wish.title !== "" && wish.reason !== ""}
      reach={(ahead) => <OrderReach preview={ahead} />}
      onClose={onClose}
    >
      <ProcedureSelect chosen={procedure} onChoose={setProcedure} />
      <TitleInput title={title} onChange={setTitle} />
      <ReasonInput reason={reason} onChange={setReason} />
    </PreviewedDialog>
  );
}

interface ProcedureProps {
  readonly chosen: string | null;
  readonly onChoose: (procedure: string) => void;
}

function ProcedureSelect({ chosen, onChoose }: ProcedureProps) {
  const { t } = useTranslation();
  const words = useProblemText();
  const field = useId();
  const found = useQuery(startableQuery);
  return (
    <>
      <label htmlFor={field}>{t("separating.procedure")}</label>
      <Select
        id={field}
        style={{ width: "100%" }}
        loading={found.isPending}
        placeholder={t("separating.choose")}
        value={chosen}
        options={(found.data ?? []).map(({ definitionId, name }) => ({ value: definitionId, label: name }))}
        onChange={onChoose}
      />
      {found.isError && <Alert type="error" title={words(found.error)} />}
    </>
  );
}

interface TitleProps {
  readonly title: string;
  readonly onChange: (title: string) => void;
}

function TitleInput({ title, onChange }: TitleProps) {
  const { t } = useTranslation();
  const longest = useLongest("title");
  const field = useId();
  return (
    <>
      <label htmlFor={field}>{t("separating.name")}</label>
      <Input
        id={field}
        maxLength={longest}
        value={title}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </>
  );
}
