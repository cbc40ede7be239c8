import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ImportPreview } from "../imports";
import { texts } from "../../../texts/texts";
import { MappingTable } from "./MappingTable";

const preview: ImportPreview = {
  reading: { format: "Csv", encoding: "UTF-8", sheet: null, sheets: [], garbled: false, repairs: false },
  encodings: [],
  leftOut: [],
  problem: null,
  columns: [
    { column: "Title", label: { zh: "标题", en: "Title" }, shape: "Line" },
    { column: "Body", label: { zh: "正文", en: "Text" }, shape: "Lines" },
  ],
  checked: 1,
  inError: 0,
  repeated: 0,
  whole: true,
  headers: [
    { index: 0, header: "主题", column: "Title", leftOutBecause: null, choosable: true, sample: "路灯不亮" },
    {
      index: 1,
      header: "问题描述",
      column: null,
      leftOutBecause: "不认识的表头，不导入",
      choosable: true,
      sample: "夜里一片漆黑",
    },
    { index: 2, header: "用户名", column: null, leftOutBecause: "不采集作者标识", choosable: false, sample: null },
  ],
  rows: [
    {
      line: 2,
      item: { title: "路灯不亮", body: "正文" },
      errors: [],
      guesses: [],
      strangers: [],
      recused: [],
      repeats: null,
    },
  ],
};

const onChoose = vi.fn();

beforeEach(async () => {
  await texts.changeLanguage("zh-CN");
  onChoose.mockReset();
  render(
    <I18nextProvider i18n={texts}>
      <MappingTable preview={preview} changed={false} onChoose={onChoose} onReset={() => undefined} />
    </I18nextProvider>,
  );
});

afterEach(cleanup);

it("says of each header what it is taken as, with an example, or why it is left out", () => {
  expect(line("主题").textContent).toContain("标题");
  expect(line("主题").textContent).toContain("路灯不亮");
  expect(line("问题描述").textContent).toContain("不认识的表头，不导入");
  expect(line("问题描述").textContent).toContain("夜里一片漆黑");
  expect(screen.getByText("导入 1 列，不导入 2 列")).toBeDefined();
});

it("offers no choice for the author", () => {
  expect(within(line("用户名")).queryByRole("combobox")).toBeNull();
  expect(line("用户名").textContent).toContain("不采集作者标识");
});

it("tells which column was chosen for a header", () => {
  fireEvent.mouseDown(screen.getByRole("combobox", { name: "“问题描述”这一列当作" }));
  const options = [...document.querySelectorAll(".ant-select-item-option")];
  const body = options.find((option) => option.textContent === "正文");
  if (!body) throw new Error("正文 is not offered.");
  fireEvent.click(body);
  expect(onChoose).toHaveBeenCalledWith("问题描述", "Body");
});

function line(header: string): HTMLElement {
  return screen.getByRole("rowheader", { name: header }).closest("tr") as HTMLElement;
}
