import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseQuery } from "../../api/caseList";
import { useSavedFilters, type SavedFilter } from "../../api/preferences";
import { isNarrowed, readFilter, writeFilter } from "./caseFilter";
import { NameSheet } from "./NameSheet";

const save = "save";

interface Props {
  readonly filter: CaseQuery;
  readonly onShow: (filter: CaseQuery) => void;
}

/** 常用筛选: kept for the person, on every machine. */
export function SavedFilters({ filter, onShow }: Props) {
  const { t } = useTranslation();
  const { filters: saved, add, remove } = useSavedFilters("cases");
  const [naming, setNaming] = useState(false);
  function choose(key: string) {
    const chosen = saved.find(({ name }) => key === keyOf(name));
    if (chosen) onShow(readFilter(new URLSearchParams(chosen.search)));
    if (key === save) setNaming(true);
  }
  const items = useItems(saved, isNarrowed(filter), remove);
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
          add({ name, search: writeFilter(filter).toString() });
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
