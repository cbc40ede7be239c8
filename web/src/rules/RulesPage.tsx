import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { answer, api } from "../api/client";
import { EmptyState } from "../parts/EmptyState";
import { ErrorState } from "../parts/ErrorState";
import { LoadingPane } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { page } from "../parts/looks/page";
import { pane } from "../parts/looks/pane";
import { PageTitle } from "../parts/PageTitle";
import { useProblemText } from "../texts/problemText";
import { Moment } from "../time/Moment";
import { rulesKey, tablesQuery, type TableSummary } from "./rules";
import styles from "./RulesPage.module.css";

const css = classesOf(styles);

/** 研判规则表: what level, route, unit and limit are suggested by. */
export default function RulesPage() {
  const { t } = useTranslation();
  const tables = useQuery(tablesQuery);
  const [making, make] = useState(false);
  return (
    <div className={page}>
      <PageTitle title={t("rules.title")}>
        <Link to="/procedures">{t("rules.procedures")}</Link>
        <Button
          type="primary"
          onClick={() => {
            make(true);
          }}
        >
          {t("rules.new.act")}
        </Button>
      </PageTitle>
      {tables.isPending && <LoadingPane />}
      {tables.isError && !tables.data && <ErrorState problem={tables.error} onRetry={() => void tables.refetch()} />}
      {tables.data?.length === 0 && <EmptyState title={t("rules.none.title")} text={t("rules.none.text")} />}
      {tables.data && tables.data.length > 0 && (
        <ul className={`${pane} ${css("tables")}`}>
          {tables.data.map((table) => (
            <Row key={table.table} summary={table} />
          ))}
        </ul>
      )}
      <NewTable
        open={making}
        onClose={() => {
          make(false);
        }}
      />
    </div>
  );
}

function Row({ summary: { table, name, published, draft, rows, usedBy } }: { readonly summary: TableSummary }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={`/rules/${table}`} className={css("name")}>
        {name}
      </Link>
      <span>
        {published ? (
          <>
            {t("rules.inForce", { version: published.version })} <Moment at={published.at} />
          </>
        ) : (
          t("rules.neverPublished")
        )}
      </span>
      <span>
        {draft && (
          <>
            {t("rules.draftOf", { who: draft.by })} <Moment at={draft.at} />
          </>
        )}
      </span>
      <span>{t("rules.rows", { count: rows })}</span>
      <span>{usedBy.length > 0 ? t("rules.usedBy", { procedures: usedBy.join("、") }) : t("rules.unused")}</span>
    </li>
  );
}

function NewTable({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useProblemText();
  const [name, setName] = useState("");
  const making = useMaking();
  return (
    <Modal
      open={open}
      title={t("rules.new.title")}
      okText={t("rules.new.act")}
      cancelText={t("rules.cancel")}
      okButtonProps={{ disabled: name.trim() === "", loading: making.isPending }}
      onOk={() => {
        making.mutate(name.trim());
      }}
      onCancel={onClose}
      destroyOnHidden
    >
      {making.error && <Alert type="error" title={words(making.error)} />}
      <Form layout="vertical">
        <Form.Item label={t("rules.name")} required>
          <Input
            autoFocus
            value={name}
            maxLength={60}
            aria-label={t("rules.name")}
            placeholder={t("rules.new.sample")}
            onChange={(event) => {
              setName(event.target.value);
            }}
            onPressEnter={() => {
              if (name.trim() !== "") making.mutate(name.trim());
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The new table is opened at once. */
function useMaking() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (called: string) => answer(api.POST("/api/rule-tables", { body: { name: called } })),
    onSuccess: async ({ table }) => {
      await cache.invalidateQueries({ queryKey: rulesKey });
      void navigate(`/rules/${table}`);
    },
  });
}
