import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { startImport, type TableChoices } from "../imports";
import { useLongest } from "../../../fields/fixedFields";
import { ErrorState } from "../../../parts/ErrorState";
import { classesOf } from "../../../parts/looks/classes";
import styles from "./StartForm.module.css";

const css = classesOf(styles);

interface Given {
  readonly file: File;
  readonly mapping: readonly string[];
  readonly table: TableChoices;
  readonly ready: boolean;
  /** How many rows become cases if none is known already; null while nobody has counted. */
  readonly rows: number | null;
  readonly onStarted: (id: number) => void;
}

/** The source of rows that name none, and the start. */
export function StartForm({ file, mapping, table, ready, rows, onStarted }: Given) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { modal } = App.useApp();
  const [source, setSource] = useState("");
  const start = useMutation({
    mutationFn: () => startImport(file, source, mapping, table),
    onSuccess: (id) => {
      void cache.invalidateQueries({ queryKey: ["imports"] });
      onStarted(id);
    },
  });
  return (
    <Form
      layout="vertical"
      onFinish={() => {
        void modal.confirm({
          title: rows === null ? t("imports.confirm.title") : t("imports.confirm.titleOf", { count: rows }),
          content: t("imports.confirm.text"),
          okText: t("imports.start"),
          cancelText: t("imports.confirm.no"),
          onOk: () => {
            start.mutate();
          },
        });
      }}
      className={css("import-start")}
    >
      <Source source={source} onSource={setSource} />
      {start.isError && <ErrorState problem={start.error} />}
      <Button type="primary" htmlType="submit" disabled={!ready} loading={start.isPending}>
        {start.isPending ? t("imports.starting") : t("imports.start")}
      </Button>
    </Form>
  );
}

interface SourceProps {
  readonly source: string;
  readonly onSource: (source: string) => void;
}

function Source({ source, onSource }: SourceProps) {
  const { t } = useTranslation();
  const longest = useLongest("source");
  return (
    <Form.Item
      label={t("imports.source.label")}
      extra={t("imports.source.hint", { most: longest })}
      htmlFor="import-source"
    >
      <Input
        id="import-source"
        value={source}
        maxLength={longest}
        onChange={(event) => {
          onSource(event.target.value);
        }}
      />
    </Form.Item>
  );
}
