import { App, Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseQuery } from "../../api/caseList";
import { usePreference } from "../../api/preferences";
import { isNarrowed, readFilter, writeFilter } from "./caseFilter";
import { NameSheet } from "./NameSheet";
import { readSaved, withoutSaved, withSaved, type SavedFilter } from "./savedFilter";

const save = "save";

interface Props {
  readonly filter: CaseQuery;
  readonly onShow: (filter: CaseQuery) => void;
}

/** 常用筛选: kept for the person, on every machine. */
export function SavedFilters({ filter, onShow }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [kept, keep] = usePreference("caseFilters", () => void message.error(t("cases.saved.failed")));
  const [naming, setNaming] = useState(false);
  const saved = readSaved(kept);
  function choose(key: string) {
    const chosen = saved.find(({ name }) => key === keyOf(name));
    if (chosen) onShow(readFilter(new URLSearchParams(chosen.address)));
    if (key === save) setNaming(true);
  }
  const items = useItems(saved, isNarrowed(filter), (name) => {
    keep(withoutSaved(saved, name));
  });
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items,
          onClick: ({ key }) => {
            choose(key);
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
        }}
      />
    </>
  );
}

function keyOf(name: string) {
  return `show:${name}`;
}

function useItems(
  saved: readonly SavedFilter[],
  narrowed: boolean,
  onRemove: (name: string) => void,
): NonNullable<MenuProps["items"]> {
  const { t } = useTranslation();
  const shown = saved.map(({ name }) => ({
    key: keyOf(name),
    label: name,
    extra: <Remove name={name} onRemove={onRemove} />,
  }));
  return [
    ...(shown.length > 0 ? shown : [{ key: "none", label: t("cases.saved.none"), disabled: true }]),
    { type: "divider" },
    { key: save, label: t("cases.saved.save"), disabled: !narrowed },
  ];
}

function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: (name: string) => void }) {
  const { t } = useTranslation();
  return (
    <Button
      type="text"
      size="small"
      aria-label={t("cases.saved.remove", { name })}
      onClick={(event) => {
        event.stopPropagation();
        onRemove(name);
      }}
    >
      ✕
    </Button>
  );
}
