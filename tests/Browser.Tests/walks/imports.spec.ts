import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../office/office";
import { startsImport } from "../screens/imports";

// 导入 of 200 rows of which three cannot be taken: these come back as a file, are corrected there and imported again.

const head = "留言编号,标题,正文,发布时间,备注";
const places = ["东街", "西巷", "南门", "北路", "河滨", "城关", "新村", "老厂"];
const matters = ["路灯不亮", "雨后积水", "井盖松动", "噪音扰民", "停水三天"];

function row(number: number): string {
  const place = places[number % places.length] ?? "";
  const matter = matters[number % matters.length] ?? "";
  return `M${number},${place}${number}号${matter},${place}${matter}，已有多日，希望尽快处理。,2026-09-${String((number % 28) + 1).padStart(2, "0")} 08:30,无`;
}

/** 200 rows; the 11th has no title, the 101st an impossible day, the 181st no body. */
function table(): string {
  const rows = Array.from({ length: 200 }, (_, index) => row(index + 1));
  rows[10] = "M11,,正文还在，标题漏填了。,2026-09-12 08:30,无";
  rows[100] = "M101,老厂101号雨后积水,雨后积水，已有多日。,2026-13-40,无";
  rows[180] = "M181,城关181号噪音扰民,,2026-09-14 08:30,无";
  return [head, ...rows].join("\r\n");
}

async function becomes(page: Page, header: string, column: string) {
  await page.getByRole("combobox", { name: `“${header}”这一列当作` }).click();
  await page.locator(".ant-select-dropdown:visible").getByTitle(column, { exact: true }).click();
  // The next one opens when this one has gone.
  await expect(page.locator(".ant-select-dropdown:visible")).toHaveCount(0);
}

test("200 行中 3 行有错：其余登记，错行下载、改好、再导入", async ({ at }) => {
  const { page } = await at("collector");
  await page.getByRole("button", { name: "导入" }).click();
  const choose = page.locator("input[type=file]");
  await choose.setInputFiles({ name: "留言.csv", mimeType: "text/csv", buffer: Buffer.from(table()) });

  const check = page.getByRole("region", { name: "核对列和内容" });
  await expect(check.getByText("CSV 表格")).toBeVisible();
  await expect(check.getByText("UTF-8（自动判断）")).toBeVisible();
  await expect(check.getByText("导入 4 列，不导入 1 列")).toBeVisible();
  await expect(check.getByRole("region", { name: /预览前/ })).toContainText("东街");
  await expect(check.getByText("共 200 行，其中 3 行有错，导入时会跳过并列出。")).toBeVisible();
  await page.getByLabel("来源").fill("市民留言板");
  await startsImport(page);

  await expect(page.getByRole("status").filter({ hasText: "留言.csv 导入完成" })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator("[data-count=created]")).toContainText("197");
  await expect(page.locator("[data-count=inError]")).toContainText("3");
  const errors = page.getByRole("region", { name: "有错的行" });
  await expect(errors.getByRole("row")).toHaveCount(4);
  await expect(errors.getByRole("rowheader")).toHaveText(["12", "102", "182"]);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载错误行，改好再导入" }).click();
  const wrong = await readFile(await (await downloading).path(), "utf8");
  expect(wrong.trim().split(/\r?\n/)).toHaveLength(4);

  const corrected = wrong
    .replace("M11,,", "M11,新村11号路灯不亮,")
    .replace("2026-13-40", "2026-09-20 08:30")
    .replace("噪音扰民,,", "噪音扰民,夜里十一点后仍在施工。,");
  await page.getByRole("link", { name: "返回导入列表" }).click();
  await choose.setInputFiles({ name: "改好.csv", mimeType: "text/csv", buffer: Buffer.from(corrected) });
  await startsImport(page);
  await expect(page.getByRole("status").filter({ hasText: "改好.csv 导入完成" })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator("[data-count=created]")).toContainText("3");
  await expect(page.locator("[data-count=inError]")).toContainText("0");

  await page.getByRole("button", { name: "查看新登记的案件" }).click();
  await expect(page.getByText("共 3 件")).toBeVisible();
  await page.goto("/cases?mine=true");
  await expect(page.getByText("共 200 件")).toBeVisible();
  await page.getByRole("link", { name: "城关181号噪音扰民" }).hover();
  await page.mouse.wheel(0, 10_000);
  await expect(page.getByRole("link", { name: "河滨100号路灯不亮" })).toBeVisible();
});

test("自己选的列，错行改好后不必再选；示例表可下载", async ({ at }) => {
  const { page } = await at("collector");
  await page.goto("/imports");
  const sample = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载示例表" }).click();
  expect((await sample).suggestedFilename()).toBe("导入示例表.xlsx");

  const choose = page.locator("input[type=file]");
  const table = "甲,主题,乙\r\nX1,,雨后积水。\r\nX2,北路井盖松动,车过有响声。\r\n";
  await choose.setInputFiles({ name: "来件.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await becomes(page, "甲", "留言编号");
  await becomes(page, "乙", "正文");
  await startsImport(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载错误行，改好再导入" }).click();
  const wrong = await readFile(await (await downloading).path(), "utf8");

  await page.getByRole("link", { name: "返回导入列表" }).click();
  await choose.setInputFiles({
    name: "改好.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(wrong.replace("X1,,", "X1,河滨路积水,")),
  });
  await startsImport(page);
  await expect(page.locator("[data-count=created]")).toContainText("1");
  await expect(page.locator("[data-count=inError]")).toContainText("0");
});

test("同一文件再导入：一件也不重复登记，并指明已有的案件；列可以改", async ({ at }) => {
  const { page } = await at("collector");
  const file = {
    name: "两件.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("号,主题,情况\r\nX1,河滨路积水,雨后积水。\r\nX2,北路井盖松动,车过有响声。\r\n"),
  };
  const importFile = async () => {
    await page.goto("/imports");
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByRole("alert")).toContainText("缺少必需的列：正文");
    await expect(page.getByRole("button", { name: "开始导入" })).toBeDisabled();
    await becomes(page, "号", "留言编号");
    await becomes(page, "情况", "正文");
    await startsImport(page);
    await expect(page.getByRole("status").filter({ hasText: "两件.csv 导入完成" })).toBeVisible({ timeout: 60_000 });
  };
  await importFile();
  await expect(page.locator("[data-count=created]")).toContainText("2");
  await importFile();
  await expect(page.locator("[data-count=created]")).toContainText("0");
  await expect(page.locator("[data-count=duplicates]")).toContainText("2");
  await page.getByRole("region", { name: "重复的行" }).getByRole("link").first().click();
  await expect(page.getByRole("link", { name: "河滨路积水" })).toBeVisible();
});
