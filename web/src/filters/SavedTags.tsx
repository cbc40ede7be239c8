import { Button, Input, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedLook } from "./SavedFilters";
import { longestFilterName } from "./useSavedFilters";
import { classesOf } from "../parts/looks/classes";
import styles from "./SavedTags.module.css";

const css = classesOf(styles);

/** All of them in sight, where a list has its filters folded away. */
export function SavedTags({ saved, narrowed, onShow, onSave, onForget }: SavedLook) {
  const { t } = useTranslation();
  return (
    <div className={css("saved-filters")}>
      {saved.map(({ name, search }) => (
        <Tag
          key={name}
          closable={{ "aria-label": t("filters.tags.forget", { name }) }}
          onClose={() => {
            onForget(name);
          }}
        >
          <button
            type="button"
            className={css("plain")}
            onClick={() => {
              onShow(search);
            }}
          >
            {name}
          </button>
        </Tag>
      ))}
      {narrowed && <NameFilter onName={onSave} />}
    </div>
  );
}

function NameFilter({ onName }: { readonly onName: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <Button
        size="small"
        type="link"
        onClick={() => {
          setName("");
        }}
      >
        {t("filters.tags.save")}
      </Button>
    );
  }
  return (
    <Input
      size="small"
      autoFocus
      maxLength={longestFilterName}
      aria-label={t("filters.tags.name")}
      placeholder={t("filters.tags.name")}
      value={name}
      onChange={(event) => {
        setName(event.target.value);
      }}
      onBlur={() => {
        setName(null);
      }}
      onPressEnter={() => {
        if (name.trim()) onName(name.trim());
        setName(null);
      }}
    />
  );
}
