import { isSought } from "@caseflow/designer";
import { AutoComplete } from "antd";
import { useMemo, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Writing } from "../model/paste";
import { noteColumn } from "../model/table";
import { choicesOf, fieldOf } from "../model/terms";

export type Onward = "down" | "right" | "left" | "stay";

interface Props {
  readonly column: string;
  readonly text: string;
  readonly writing: Writing;
  /** What is said of the cell now; read with it. */
  readonly problem: string | undefined;
  readonly onDone: (text: string, onward: Onward) => void;
  readonly onCancel: () => void;
}

/** A cell that is open: free text with what the office knows to choose from, by name. */
export function CellEditor({ column, text, writing, problem, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const { value, write, options, press, setListed } = useEditing({ column, text, writing, onDone, onCancel });
  return (
    <AutoComplete
      autoFocus
      value={value}
      options={options}
      onChange={write}
      onSelect={(chosen: string) => {
        if (isOne(column, writing)) onDone(chosen, "down");
      }}
      defaultActiveFirstOption={false}
      defaultOpen
      onOpenChange={setListed}
      onBlur={() => {
        onDone(value, "stay");
      }}
      onInputKeyDown={press}
      popupMatchSelectWidth={false}
      aria-label={[writing.head(column), problem, t(`rules.cellHelp.${helpOf(column, writing)}`)]
        .filter(Boolean)
        .join("；")}
      style={{ width: "100%" }}
      maxLength={500}
    />
  );
}

function useEditing({ column, text, writing, onDone, onCancel }: Omit<Props, "problem">) {
  const [value, setValue] = useState(text);
  const [listed, setListed] = useState(true);
  const [pointing, point] = useState(false);
  // What stood there already narrows nothing down.
  const options = useOptions(column, value === text ? "" : value, writing);
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    // An input method that is choosing a character has the key.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") point(listed);
    if (event.key === "Escape" && !listed) onCancel();
    else if (event.key === "Tab") {
      event.preventDefault();
      onDone(value, event.shiftKey ? "left" : "right");
    } else if (event.key === "Enter" && !(listed && pointing)) {
      event.preventDefault();
      onDone(value, "down");
    }
  };
  const write = (typed: string) => {
    setValue(typed);
    point(false);
  };
  return { value, write, options, press, setListed };
}

/** Whether the cell holds one value and nothing beside it: choosing it is all there is to do. */
function isOne(column: string, { terms }: Writing): boolean {
  return column.startsWith("=") || fieldOf(terms, column)?.shape === "YesNo";
}

/** Entries for the last part of what is written, which a choice completes. */
function useOptions(column: string, value: string, { terms, words }: Writing) {
  return useMemo(() => {
    const all = namesFor(column, { terms, words });
    const cut = Math.max(value.lastIndexOf("、"), value.lastIndexOf(" ")) + 1;
    const [head, part] = [value.slice(0, cut), value.slice(cut)];
    const fitting = all.filter((label) => isSought(part, label));
    return (fitting.length > 0 && part !== "" ? fitting : all)
      .slice(0, 60)
      .map((label) => ({ value: head + label, label }));
  }, [column, value, terms, words]);
}

function namesFor(column: string, { terms, words }: Pick<Writing, "terms" | "words">): readonly string[] {
  if (column === noteColumn) return [];
  if (column === "=level") return terms.levels.map(({ label }) => label);
  if (column === "=route") return terms.routes.map(({ label }) => label);
  if (column === "=unit") return terms.units.map(({ label }) => label);
  if (column === "=limit") return ["1", "3", "5", "10"].map((days) => `${days} ${words.clocks["WorkingDays"] ?? ""}`);
  const field = fieldOf(terms, column);
  if (!field) return [];
  const said = { Contains: words.has, Lacks: words.lacks, NoneOf: words.not, Filled: words.filled, Empty: words.empty };
  const ways = field.comparisons.flatMap((is) => (is in said ? [said[is as keyof typeof said]] : []));
  return [...choicesOf(field, words.yes, words.no).map(({ label }) => label), ...ways];
}

/** The sentence that says how such a cell is written. */
export function helpOf(column: string, { terms }: Writing): string {
  if (column.startsWith("=")) return column === "=limit" ? "limit" : column === noteColumn ? "note" : "name";
  return fieldOf(terms, column)?.shape ?? "Line";
}
