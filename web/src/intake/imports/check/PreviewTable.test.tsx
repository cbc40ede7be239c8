import { cleanup, render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ImportPreview, PreviewRow } from "../imports";
import { texts } from "../../../texts/texts";
import { PreviewTable } from "./PreviewTable";

const fine = (line: number): PreviewRow => ({
  line,
  item: { title: `第 ${line} 件`, body: "正文" },
  errors: [],
  guesses: [],
  strangers: [],
  recused: [],
  repeats: null,
});
const bad = (line: number): PreviewRow => ({
  line,
  item: null,
  errors: [{ line, column: "标题", reason: "不能为空" }],
  guesses: [],
  strangers: [],
  recused: [],
  repeats: null,
});
const first20 = Array.from({ length: 20 }, (_, index) => fine(index + 2));

const preview: ImportPreview = {
  reading: { format: "Csv", encoding: "UTF-8", sheet: null, sheets: [], garbled: false, repairs: false },
  encodings: [],
  leftOut: [],
  problem: null,
  columns: [
    { column: "Title", label: { zh: "标题", en: "Title" }, shape: "Line" },
    { column: "Body", label: { zh: "正文", en: "Text" }, shape: "Lines" },
  ],
  headers: [{ index: 0, header: "标题", column: "Title", leftOutBecause: null, choosable: true, sample: "第 2 件" }],
  rows: first20,
  checked: 200,
  inError: 0,
  repeated: 0,
  whole: true,
};

beforeEach(() => texts.changeLanguage("zh-CN"));
afterEach(cleanup);

it("shows the first rows and the wrong ones after them, and counts those of the whole file", () => {
  show({ ...preview, rows: [...first20, bad(102), bad(182)], inError: 2 });

  expect(screen.getByRole("heading", { name: "预览前 20 行，以及后面有错的行" })).toBeDefined();
  expect(screen.getByText("共 200 行，其中 2 行有错，导入时会跳过并列出。")).toBeDefined();
  expect(screen.getByRole("rowheader", { name: "182" }).closest("tr")?.textContent).toContain("标题：不能为空");
});

it("says whom of those a row is about the office does not know", () => {
  show(about({ item: { subjects: ["某公司"] }, strangers: ["某公司"] }));

  expect(screen.getByText("某公司：不在本单位名录，按外单位登记")).toBeDefined();
});

it("says whom of those a row is about the office knows, and as whom", () => {
  const recused = [
    { given: "王局长", name: "王建国", code: "wang2" },
    { given: "市城管局", name: "市城管局", code: "city" },
  ];
  show(about({ item: { subjects: ["王局长", "市城管局"] }, recused }));

  expect(screen.getByText("回避：王局长 → 王建国（wang2）、市城管局")).toBeDefined();
});

it("promises nothing about rows that were not looked at", () => {
  show({ ...preview, checked: 20_000, whole: false });

  expect(screen.getByRole("heading", { name: "预览前 20 行" })).toBeDefined();
  expect(screen.getByText("前 20000 行都可以导入，后面的行导入时再检查。")).toBeDefined();
});

it("says below a value what its cell leaves unsaid and is taken for granted", () => {
  const guesses = [{ line: 2, column: "标题", reason: "没有写年份，按最近的过去推定" }];
  show({ ...preview, rows: [{ ...fine(2), guesses }] });

  expect(screen.getByText("第 2 件").closest("td")?.textContent).toContain("没有写年份");
});

function about(row: Partial<PreviewRow>): ImportPreview {
  const header = { index: 0, header: "涉及单位", column: "Subjects", leftOutBecause: null, warning: null } as const;
  const columns = [{ column: "Subjects", label: { zh: "涉及单位", en: "About" }, shape: "Several" }] as const;
  return {
    ...preview,
    columns: [...columns],
    headers: [{ ...header, choosable: true, sample: "某公司" }],
    rows: [{ ...fine(2), ...row }],
  };
}

function show(shown: ImportPreview) {
  render(
    <I18nextProvider i18n={texts}>
      <PreviewTable preview={shown} />
    </I18nextProvider>,
  );
}
