import { App, Button, Input, Select, Space } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { useProblemText } from "../../texts/problemText";
import type { Writing } from "../model/paste";
import { newId, toService, type RuleTable, type RuleTest } from "../model/table";
import type { CheckedTable } from "../rules";
import styles from "./Side.module.css";
import { TestValues } from "./TestValues";

const css = classesOf(styles);

interface Props {
  readonly id: string;
  readonly table: RuleTable;
  readonly runs: CheckedTable["runs"];
  readonly writing: Writing;
  readonly onTests: (tests: readonly RuleTest[]) => void;
}

/** 用例. What is known of a case and which row must take it; tried after every save, and before the table is published. */
export function Tests(props: Props) {
  const { t } = useTranslation();
  const { table, runs, onTests } = props;
  return (
    <>
      <AddTest {...props} />
      {table.tests.length === 0 && <p className={tone("quiet")}>{t("rules.noTests")}</p>}
      <ul className={css("list")}>
        {table.tests.map((test, at) => (
          <li key={test.id}>
            <Test
              {...props}
              test={test}
              run={runs.find((run) => run.test === test.id)}
              onTest={(changed) => {
                onTests(table.tests.flatMap((one, place) => (place !== at ? [one] : changed ? [changed] : [])));
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface TestProps extends Props {
  readonly test: RuleTest;
  readonly run: CheckedTable["runs"][number] | undefined;
  readonly onTest: (test: RuleTest | null) => void;
}

function Test({ test, run, table, writing, onTest }: TestProps) {
  const { t } = useTranslation();
  const called = test.withheld ? t("rules.withheld") : test.name;
  return (
    <>
      <div className={css("line")}>
        {run && <span className={tone(run.passed ? "good" : "bad")}>{run.passed ? t("rules.passed") : failed()}</span>}
        <strong>{called}</strong>
        <Button
          size="small"
          type="link"
          danger
          onClick={() => {
            onTest(null);
          }}
          aria-label={t("rules.deleteTestOf", { test: called })}
        >
          {t("rules.deleteTest")}
        </Button>
      </div>
      <div className={css("field")}>
        <span>{t("rules.mustTake")}</span>
        <Select
          size="small"
          value={test.row ?? ""}
          disabled={test.withheld === true}
          aria-label={`${called}：${t("rules.mustTake")}`}
          options={[
            ...table.rows.map(({ id }, place) => ({ value: id, label: t("rules.rowAt", { row: place + 1 }) })),
            { value: "", label: t("rules.noRow") },
          ]}
          onChange={(row: string) => {
            onTest({ ...test, row: row === "" ? null : row });
          }}
        />
      </div>
      {!test.withheld && <TestValues test={test} columns={table.columns} writing={writing} onTest={onTest} />}
    </>
  );

  function failed() {
    const place = table.rows.findIndex(({ id }) => id === run?.row) + 1;
    return place > 0 ? t("rules.failedBy", { row: place }) : t("rules.failedNone");
  }
}

/** By hand, or from a real case by its number; the row that takes it now is the one that must. */
function AddTest({ id, table, onTests }: Props) {
  const { t } = useTranslation();
  const [number, setNumber] = useState("");
  const add = (test: RuleTest) => {
    onTests([...table.tests, test]);
  };
  const taking = useTaking(id, table, (test) => {
    setNumber("");
    add(test);
  });
  return (
    <Space wrap>
      <Input.Search
        size="small"
        value={number}
        placeholder={t("rules.caseNumber")}
        aria-label={t("rules.caseNumber")}
        enterButton={t("rules.takeCase")}
        loading={taking.isPending}
        maxLength={40}
        onChange={(event) => {
          setNumber(event.target.value);
        }}
        onSearch={(asked) => {
          if (asked.trim() !== "") taking.mutate(asked.trim());
        }}
      />
      <Button
        size="small"
        onClick={() => {
          const name = t("rules.testName", { number: table.tests.length + 1 });
          add({ id: newId(), name, row: table.rows[0]?.id ?? null, values: [] });
        }}
      >
        {t("rules.addTest")}
      </Button>
    </Space>
  );
}

function useTaking(id: string, table: RuleTable, onTaken: (test: RuleTest) => void) {
  const { message } = App.useApp();
  const words = useProblemText();
  return useMutation({
    mutationFn: async (asked: string) => {
      const taken = await answer(
        api.POST("/api/rule-tables/case", { body: { number: asked, fields: [...table.columns] } }),
      );
      const test = { id: newId(), name: taken.number, row: null, values: taken.values, case: taken.number };
      const content = toService({ ...table, tests: [test] });
      const checked = await answer(
        api.POST("/api/rule-tables/{table}/check", { params: { path: { table: id } }, body: { content } }),
      );
      return { ...test, row: checked.runs[0]?.row ?? null };
    },
    onSuccess: onTaken,
    onError: (problem) => void message.error(words(problem), 8),
  });
}
