import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NameSheet } from "./NameSheet";
import type { SavedLook } from "./SavedFilters";
import type { SavedFilter } from "./useSavedFilters";

const save = "save";

/** A button that unfolds them, where a list has its acts in a line. */
export function SavedMenu({ saved, narrowed, onShow, onSave, onForget }: SavedLook) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  function choose(key: string) {
    const chosen = saved.find(({ name }) => key === keyOf(name));
    if (chosen) onShow(chosen.search);
    if (key === save) setNaming(true);
  }
  const items = useItems(saved, narrowed, onForget);
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
        <Button>{t("filters.saved.title")}</Button>
      </Dropdown>
      <NameSheet
        open={naming}
        onClose={() => {
          setNaming(false);
        }}
        onName={onSave}
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
    ...(shown.length > 0 ? shown : [{ key: "none", label: t("filters.saved.none"), disabled: true }]),
    { type: "divider" },
    { key: save, label: t("filters.saved.save"), disabled: !narrowed },
  ];
}

function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: (name: string) => void }) {
  const { t } = useTranslation();
  return (
    <Button
      type="text"
      size="small"
      aria-label={t("filters.saved.remove", { name })}
      onClick={(event) => {
        event.stopPropagation();
        onRemove(name);
      }}
    >
      ✕
    </Button>
  );
}
