import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { facetsQuery, type InboxFilter } from "../inbox";
import { levels, routes, type Schema } from "../../api/schemas";
import { SavedFilters } from "../../filters/SavedFilters";
import { SavedTags } from "../../filters/SavedTags";
import { isNarrowed, readView, useInboxView, writeView } from "../view";
import { classesOf } from "../../parts/looks/classes";
import styles from "./FilterFields.module.css";

const css = classesOf(styles);

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Step, level, route, unit and text, and the filters saved under a name. */
export function FilterFields({ focused }: { readonly focused: boolean }) {
  const { t } = useTranslation();
  const { change, ...view } = useInboxView();
  const { filter } = view;
  const facets = useQuery(facetsQuery).data;
  const choices: Readonly<Record<Exclude<keyof InboxFilter, "text">, readonly Option[]>> = {
    step: counted(facets?.steps),
    level: levels.map((value) => ({ value, label: t(`shown.level.${value}`) })),
    route: routes.map((value) => ({ value, label: t(`shown.route.${value}`) })),
    unit: counted(facets?.units),
  };
  const set = (name: keyof InboxFilter, value: string | undefined) => {
    change(readView(writeView({ ...view, filter: { ...filter, [name]: value } })));
  };
  return (
    <div className={css("filter-fields")}>
      {Object.entries(choices).map(([name, options], at) => (
        <Select
          key={name}
          autoFocus={focused && at === 0}
          size="small"
          allowClear
          aria-label={t(`inbox.filter.${name}`)}
          placeholder={t(`inbox.filter.${name}`)}
          popupMatchSelectWidth={false}
          value={filter[name as keyof typeof choices] ?? null}
          options={[...options]}
          onChange={(value: string | undefined) => {
            set(name as keyof InboxFilter, value);
          }}
        />
      ))}
      <TextFilter
        key={filter.text ?? ""}
        text={filter.text ?? ""}
        onText={(text) => {
          set("text", text);
        }}
      />
      <Saved />
    </div>
  );
}

function Saved() {
  const { change, ...view } = useInboxView();
  return (
    <SavedFilters
      as={SavedTags}
      area="inbox"
      narrowed={isNarrowed(view.filter)}
      search={() => writeView(view).toString()}
      onShow={(search) => {
        change(readView(new URLSearchParams(search)));
      }}
    />
  );
}

function TextFilter({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <Input.Search
      size="small"
      allowClear
      aria-label={t("inbox.filter.text")}
      placeholder={t("inbox.filter.text")}
      defaultValue={text}
      onSearch={onText}
    />
  );
}

function counted(facets: readonly Schema<"Facet">[] | undefined): readonly Option[] {
  return (facets ?? []).map(({ value, label, count }) => ({ value, label: `${label} ${count}` }));
}
