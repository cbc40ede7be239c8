import { Input, Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { segments } from "../../parts/looks/segments";
import type { MoveGroup } from "./calls";
import { countsOf, type Fate, type Sought } from "./groups";
import styles from "./Moving.module.css";

const css = classesOf(styles);

interface Props {
  readonly groups: readonly MoveGroup[];
  readonly sought: Sought;
  readonly onSeek: (sought: Sought) => void;
}

/** Looks among the cases by what becomes of them, by the version that they are on, by number. */
export function CaseFilter({ groups, sought, onSeek }: Props) {
  const { t } = useTranslation();
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={css("filter")}>
      <Segmented<Fate | "all">
        className={segments}
        size="small"
        aria-label={t("moving.byFate")}
        value={sought.fate ?? "all"}
        options={[
          { value: "all", label: t("moving.all", { count: all }) },
          ...countsOf(groups).map(({ fate, count }) => ({
            value: fate,
            label: `${t(`moving.fate.${fate}`)} ${count}`,
          })),
        ]}
        onChange={(fate) => {
          onSeek({ ...sought, fate: fate === "all" ? null : fate });
        }}
      />
      <ByVersion groups={groups} sought={sought} onSeek={onSeek} />
      <Input
        className={css("number")}
        size="small"
        allowClear
        value={sought.number}
        placeholder={t("moving.number")}
        aria-label={t("moving.number")}
        onChange={(event) => {
          onSeek({ ...sought, number: event.target.value });
        }}
      />
    </div>
  );
}

function ByVersion({ groups, sought, onSeek }: Props) {
  const { t } = useTranslation();
  const versions = [...new Set(groups.map(({ from }) => from))].toSorted((a, b) => b - a);
  if (versions.length < 2) return null;
  return (
    <Select<number | null>
      size="small"
      value={sought.from}
      aria-label={t("moving.from")}
      popupMatchSelectWidth={false}
      options={[
        { value: null, label: t("moving.fromAny") },
        ...versions.map((from) => ({ value: from, label: t("procedures.version", { version: from }) })),
      ]}
      onChange={(from) => {
        onSeek({ ...sought, from });
      }}
    />
  );
}
