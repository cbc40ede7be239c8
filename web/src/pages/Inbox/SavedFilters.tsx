import { Button, Input, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSavedFilters } from "../../api/preferences";
import { isNarrowed, readView, useInboxView, writeView } from "./view";

const longestName = 20;

/** Filters under a name, kept for the person on every machine. */
export function SavedFilters() {
  const { t } = useTranslation();
  const view = useInboxView();
  const { filters, add, remove } = useSavedFilters("inbox");
  return (
    <div className="saved-filters">
      {filters.map(({ name, search }) => (
        <Tag
          key={name}
          closable={{ "aria-label": t("inbox.filter.forget", { name }) }}
          onClose={() => {
            remove(name);
          }}
        >
          <button
            type="button"
            className="plain"
            onClick={() => {
              view.change(readView(new URLSearchParams(search)));
            }}
          >
            {name}
          </button>
        </Tag>
      ))}
      {isNarrowed(view.filter) && (
        <NameFilter
          onName={(name) => {
            add({ name, search: writeView(view).toString() });
          }}
        />
      )}
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
        {t("inbox.filter.save")}
      </Button>
    );
  }
  return (
    <Input
      size="small"
      autoFocus
      maxLength={longestName}
      aria-label={t("inbox.filter.name")}
      placeholder={t("inbox.filter.name")}
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
