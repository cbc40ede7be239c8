import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { cellText, readCell } from "../model/cellText";
import type { Writing } from "../model/paste";
import type { RuleTest } from "../model/table";
import { fieldOf, type TermField } from "../model/terms";
import styles from "./Side.module.css";

const css = classesOf(styles);

interface Props {
  readonly test: RuleTest;
  readonly columns: readonly string[];
  readonly writing: Writing;
  readonly onTest: (test: RuleTest) => void;
}

/** What is known of the case of a test, in the fields that the table reads; by name, as in the cells. */
export function TestValues({ test, columns, writing, onTest }: Props) {
  return columns.map((name) => {
    const field = fieldOf(writing.terms, name);
    return (
      field && (
        <Value
          key={`${name} ${(test.values.find((value) => value.field === name)?.values ?? []).join()}`}
          field={field}
          test={test}
          writing={writing}
          onTest={onTest}
        />
      )
    );
  });
}

function Value({ field, test, writing: { words }, onTest }: Omit<Props, "columns"> & { readonly field: TermField }) {
  const { t } = useTranslation();
  const is = field.shape === "Several" ? "Contains" : "OneOf";
  const values = test.values.find((one) => one.field === field.name)?.values ?? [];
  const shown = values.map((value) => cellText([{ is: "OneOf", values: [value] }], field, words)).join(words.or);
  const [text, setText] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const done = () => {
    if (text === shown) return;
    const read = valuesIn(text, field, is, words);
    setWrong(read === null);
    if (!read) return;
    const others = test.values.filter((one) => one.field !== field.name);
    onTest({ ...test, values: read.length > 0 ? [...others, { field: field.name, values: read }] : others });
  };
  return (
    <label className={css("field")}>
      <span>{field.label}</span>
      <Input
        size="small"
        value={text}
        status={wrong ? "error" : ""}
        placeholder={t("rules.unknownValue")}
        title={wrong ? t("rules.wrongValue") : undefined}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onBlur={done}
        onPressEnter={done}
      />
    </label>
  );
}

function valuesIn(text: string, field: TermField, is: "OneOf" | "Contains", words: Writing["words"]) {
  const asList: TermField = is === "Contains" ? { ...field, shape: "Line" } : field;
  const tests = readCell(text, { ...asList, comparisons: ["OneOf"] }, words);
  if (!tests) return null;
  return tests.length === 0 ? [] : tests.length === 1 ? [...(tests[0]?.values ?? [])] : null;
}
