import { App, Button, Dropdown, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseQuery } from "../../api/caseList";
import { usePreference } from "../../api/preferences";
import { isNarrowed, readFilter, writeFilter } from "./caseFilter";
import { readSaved, withoutSaved, withSaved } from "./savedFilter";

const longestName = 40;
const save = "save";

interface Props {
  readonly filter: CaseQuery;
  readonly onShow: (filter: CaseQuery) => void;
}

/** 常用筛选: kept for the person, on every machine. */
export function SavedFilters({ filter, onShow }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [kept, keep] = usePreference("caseFilters");
  const [naming, setNaming] = useState(false);
  const saved = readSaved(kept);
  const items = [
    ...saved.map(({ name }) => ({
      key: `show:${name}`,
      label: name,
      extra: (
        <Remove
          name={name}
          onRemove={() => {
            keep(withoutSaved(saved, name));
          }}
        />
      ),
    })),
    ...(saved.length === 0 ? [{ key: "none", label: t("cases.saved.none"), disabled: true }] : []),
    { type: "divider" as const },
    { key: save, label: t("cases.saved.save"), disabled: !isNarrowed(filter) },
  ];
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items,
          onClick: ({ key }) => {
            const chosen = saved.find(({ name }) => key === `show:${name}`);
            if (chosen) onShow(readFilter(new URLSearchParams(chosen.address)));
            if (key === save) setNaming(true);
          },
        }}
      >
        <Button>{t("cases.saved.title")}</Button>
      </Dropdown>
      <NameSheet
        open={naming}
        onClose={() => {
          setNaming(false);
        }}
        onName={(name) => {
          keep(withSaved(saved, { name, address: writeFilter(filter).toString() }));
          void message.success(t("cases.saved.kept", { name }));
        }}
      />
    </>
  );
}

function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      type="text"
      size="small"
      aria-label={t("cases.saved.remove", { name })}
      onClick={(event) => {
        event.stopPropagation();
        onRemove();
      }}
    >
      ✕
    </Button>
  );
}

interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}

function NameSheet({ open, onClose, onName }: SheetProps) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  function done() {
    if (!name.trim()) return;
    onName(name.trim());
    setName("");
    onClose();
  }
  return (
    <Modal
      open={open}
      title={t("cases.saved.save")}
      okText={t("cases.saved.keep")}
      okButtonProps={{ disabled: !name.trim() }}
      onOk={done}
      onCancel={onClose}
      destroyOnHidden
    >
      <Input
        autoFocus
        aria-label={t("cases.saved.name")}
        placeholder={t("cases.saved.name")}
        maxLength={longestName}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
        onPressEnter={done}
      />
    </Modal>
  );
}
