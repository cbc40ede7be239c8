import { Button, Input, Tabs } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useDocumentTitle } from "../parts/documentTitle";
import { classesOf } from "../parts/looks/classes";
import { only as onlyAt } from "../parts/looks/only";
import { tone } from "../parts/looks/tone";
import { useMe } from "../session/session";
import { Moment } from "../time/Moment";
import { ColumnHead } from "./ColumnHead";
import { Conflict } from "./Conflict";
import { Grid } from "./grid/Grid";
import { marksOf } from "./grid/marks";
import { only } from "./grid/selection";
import { useKeptTable, type KeptTable } from "./keptTable";
import { withGapClosed, type Writing } from "./model/paste";
import { columnsOf } from "./model/table";
import { PublishTable } from "./PublishTable";
import type { TableText } from "./rules";
import { Counts } from "./side/Counts";
import { Findings } from "./side/Findings";
import { Tests } from "./side/Tests";
import { useCounts, type Counting } from "./side/useCounts";
import { Versions } from "./side/Versions";
import styles from "./TableDesk.module.css";
import { Toolbar } from "./Toolbar";
import { useSheetActs, type SheetActs } from "./useSheetActs";

const css = classesOf(styles);

interface Props {
  readonly read: TableText;
  readonly writing: Writing;
}

/** One rule table: the sheet, what the checks and the tests say, what closed cases say, its versions. */
export function TableDesk({ read, writing }: Props) {
  const { t } = useTranslation();
  const kept = useKeptTable(useMe().code, read);
  const acts = useSheetActs(kept, writing);
  const { table, name } = kept.now;
  const counting = useCounts(table);
  const marks = useMemo(() => marksOf(kept.checked.findings), [kept.checked]);
  useDocumentTitle(name);
  return (
    <div className={css("desk")}>
      <Head read={read} kept={kept} writing={writing} />
      {kept.conflict && <Conflict id={read.table} kept={kept} problem={kept.conflict} writing={writing} />}
      <Toolbar kept={kept} acts={acts} writing={writing} />
      <div className={css("body")}>
        <div className={css("sheet")}>
          {table.rows.length === 0 && <p className={css("empty")}>{t("rules.emptySheet")}</p>}
          <Grid
            table={table}
            writing={writing}
            selection={acts.selection}
            marksOf={marks}
            hitsOf={counting.hitsOf}
            acts={acts}
            headOf={(column) => <ColumnHead column={column} label={writing.head(column)} kept={kept} />}
          />
          <p className={`${css("keys")} ${onlyAt("keys")}`}>{t("rules.keys")}</p>
        </div>
        <Side read={read} kept={kept} acts={acts} writing={writing} counting={counting} />
      </div>
    </div>
  );
}

function Head({ read, kept, writing }: Props & { readonly kept: KeptTable }) {
  const { t } = useTranslation();
  const [open, show] = useState(false);
  const { now, hasDraft } = kept;
  return (
    <header className={css("head")}>
      <Link to="/rules">{t("rules.back")}</Link>
      <h1>{now.name}</h1>
      <Input
        size="small"
        className={css("name")}
        value={now.name}
        maxLength={60}
        aria-label={t("rules.name")}
        onChange={(event) => {
          kept.change({ ...now, name: event.target.value }, true);
        }}
      />
      <State read={read} kept={kept} />
      <span className={css("spring")} />
      <Button
        type="primary"
        disabled={!hasDraft}
        onClick={() => {
          show(true);
        }}
      >
        {t("rules.publish.act")}
      </Button>
      {open && (
        <PublishTable
          id={read.table}
          kept={kept}
          writing={writing}
          onClose={() => {
            show(false);
          }}
          onPublished={() => {
            show(false);
          }}
        />
      )}
    </header>
  );
}

/** Which version this is and whether what was written is kept. */
function State({ read, kept: { state, hasDraft } }: { readonly read: TableText; readonly kept: KeptTable }) {
  const { t } = useTranslation();
  const latest = read.versions.find(({ published }) => published);
  return (
    <span className={tone("quiet")} role="status">
      {hasDraft ? t("rules.draft") : t("rules.version", { version: latest?.version })}
      {state.kind === "saving" && ` · ${t("rules.saving")}`}
      {state.kind === "failed" && ` · ${t("rules.notSaved")}`}
      {state.kind === "refused" && ` · ${t("rules.notIn")}`}
      {state.kind === "saved" && (
        <>
          {` · ${t("rules.saved")} `}
          <Moment at={state.at} />
        </>
      )}
    </span>
  );
}

interface SideProps extends Props {
  readonly kept: KeptTable;
  readonly acts: SheetActs;
  readonly counting: Counting;
}

function Side({ read, kept, acts, writing, counting }: SideProps) {
  const { t } = useTranslation();
  const { table } = kept.now;
  const { checked } = kept;
  const failing = checked.runs.filter(({ passed }) => !passed).length;
  const items = [
    {
      key: "findings",
      label: t("rules.tab.findings", { count: checked.findings.length }),
      children: <Checks kept={kept} acts={acts} />,
    },
    {
      key: "tests",
      label: failing > 0 ? t("rules.tab.testsFailing", { count: failing }) : t("rules.tab.tests"),
      children: (
        <Tests
          id={read.table}
          table={table}
          runs={checked.runs}
          writing={writing}
          onTests={(tests) => {
            kept.setTable({ ...table, tests });
          }}
        />
      ),
    },
    { key: "counts", label: t("rules.tab.counts"), children: <Counts table={table} counting={counting} /> },
    { key: "versions", label: t("rules.tab.versions"), children: <Versions read={read} onTake={kept.setTable} /> },
  ];
  return (
    <aside className={css("side")} aria-label={t("rules.side")}>
      <Tabs items={items} size="small" />
    </aside>
  );
}

/** What the checks say of what was saved last; while that is not what stands in the sheet, it says so. */
function Checks({ kept, acts }: Pick<SideProps, "kept" | "acts">) {
  const { t } = useTranslation();
  const { checked, checkedOf } = kept;
  const { table } = kept.now;
  return (
    <>
      {checkedOf !== null && checkedOf !== table && <p className={tone("quiet")}>{t("rules.checking")}</p>}
      <Findings
        findings={checked.findings}
        onGo={(row, column) => {
          const at = table.rows.findIndex(({ id }) => id === row);
          if (at >= 0) acts.select(only({ row: at, column: Math.max(0, columnsOf(table).indexOf(column ?? "")) }));
        }}
        onClose={({ fix }) => {
          const closed = withGapClosed(table, fix ?? []);
          kept.setTable(closed);
          acts.select(only({ row: table.rows.length, column: columnsOf(closed).indexOf("=level") }));
        }}
      />
    </>
  );
}
