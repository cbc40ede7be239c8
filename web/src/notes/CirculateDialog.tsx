import { byLabel } from "@caseflow/designer";
import { useQuery } from "@tanstack/react-query";
import { Alert, Input, Modal, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { peopleQuery, unitsQuery } from "../office/people";
import { useCaseAct } from "../shown/useCaseAct";
import { tone } from "../parts/looks/tone";
import { useProblemText } from "../texts/problemText";
import { circulate, previewCirculation, type Addressee, type CircleView } from "./notes";

interface Props {
  readonly caseId: number;
  readonly onClose: () => void;
}

/** 传阅: who shall know of the case, and beforehand who gets it and who is left out. */
export function CirculateDialog({ caseId, onClose }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const [field, wordField] = [useId(), useId()];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [word, setWord] = useState("");
  const to = chosen.map(addresseeOf);
  const preview = useQuery({
    queryKey: ["cases", caseId, "circle", chosen],
    queryFn: () => previewCirculation(caseId, to),
    enabled: chosen.length > 0,
  });
  const send = useCaseAct(() => circulate(caseId, to, word.trim()), t("notes.circulate.done"), onClose);
  const reaches = preview.data?.told.length ?? 0;
  return (
    <Modal
      open
      title={t("notes.circulate.title")}
      okText={reaches > 0 ? t("notes.circulate.act", { count: reaches }) : t("notes.circulate.open")}
      cancelText={t("notes.circulate.cancel")}
      okButtonProps={{ disabled: reaches === 0, loading: send.isPending }}
      onOk={() => {
        send.mutate(undefined);
      }}
      onCancel={onClose}
      mask={{ closable: chosen.length === 0 && word === "" }}
    >
      <p>{t("notes.circulate.text")}</p>
      <label htmlFor={field}>{t("notes.circulate.to")}</label>
      <Chooser id={field} chosen={chosen} onChange={setChosen} />
      {preview.data && <Circle circle={preview.data} />}
      {preview.isError && <Alert type="error" title={words(preview.error)} />}
      <label htmlFor={wordField}>{t("notes.circulate.word")}</label>
      <Input
        id={wordField}
        maxLength={500}
        value={word}
        onChange={(event) => {
          setWord(event.target.value);
        }}
      />
      {send.isError && <Alert type="error" title={words(send.error)} />}
    </Modal>
  );
}

interface ChooserProps {
  readonly id: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** People, units and roles in one list, found by name. */
function Chooser({ id, chosen, onChange }: ChooserProps) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  const units = useQuery(unitsQuery);
  const roles = new Map((people.data ?? []).flatMap((person) => person.roles.map(({ code, name }) => [code, name])));
  return (
    <Select
      id={id}
      mode="multiple"
      autoFocus
      style={{ width: "100%" }}
      showSearch={byLabel}
      loading={people.isPending || units.isPending}
      placeholder={t("notes.circulate.choose")}
      value={[...chosen]}
      options={[
        {
          label: t("notes.circulate.people"),
          options: (people.data ?? []).map(({ code, name, unitName }) => ({
            value: `person:${code}`,
            label: `${name}（${unitName}）`,
          })),
        },
        {
          label: t("notes.circulate.units"),
          options: (units.data ?? []).map(({ code, name }) => ({
            value: `unit:${code}`,
            label: t("notes.circulate.all", { of: name }),
          })),
        },
        {
          label: t("notes.circulate.roles"),
          options: [...roles].map(([code, name]) => ({
            value: `role:${code}`,
            label: t("notes.circulate.all", { of: name }),
          })),
        },
      ]}
      onChange={onChange}
    />
  );
}

function addresseeOf(chosen: string): Addressee {
  const at = chosen.indexOf(":");
  const [kind, code] = [chosen.slice(0, at), chosen.slice(at + 1)];
  return {
    person: kind === "person" ? code : null,
    unit: kind === "unit" ? code : null,
    role: kind === "role" ? code : null,
  };
}

const mostNames = 12;

function Circle({ circle: { told, already, leftOut } }: { readonly circle: CircleView }) {
  const { t } = useTranslation();
  const names = (of: readonly string[]) =>
    of.length > mostNames
      ? t("notes.circulate.many", { names: of.slice(0, mostNames).join(t("parts.and")), count: of.length })
      : of.join(t("parts.and"));
  return (
    <div role="status">
      {told.length > 0 && <p>{t("notes.circulate.told", { names: names(told) })}</p>}
      {already.length > 0 && <p className={tone("quiet")}>{t("notes.circulate.already", { names: names(already) })}</p>}
      {leftOut.length > 0 && <p className={tone("warn")}>{t("notes.circulate.leftOut", { names: names(leftOut) })}</p>}
      {told.length + already.length + leftOut.length === 0 && (
        <p className={tone("warn")}>{t("notes.circulate.nobody")}</p>
      )}
    </div>
  );
}
