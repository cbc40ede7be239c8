import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../office/office";
import { password } from "../office/people";
import { expectNoBarriers } from "../screens/barriers";
import { choose } from "../screens/taskForm";
import { rosterHead, threeHundredPeople } from "../screens/rosters";

// 单位与人员: an administrator makes a unit and a person, who signs in; stops an account; takes over an office from a table.

test("增加单位和人员，初始密码只显示一次，本人能登录；停用先看还有什么没办", async ({ at, browser, program }) => {
  const { page } = await at("systemAdmin");
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "单位与人员", exact: true })).toBeVisible();
  await page.getByRole("link", { name: /^市人民政府/u }).click();
  await page.getByRole("button", { name: "＋ 单位" }).click();
  await page.getByRole("textbox", { name: "单位名称" }).fill("市园林局");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "市园林局" })).toBeVisible();
  await expect(page.getByText("上级：市人民政府")).toBeVisible();
  await expect(page.getByText("没有负责人")).toBeVisible();

  const given = await addsAPerson(page);
  await expect(page.getByText("没有邮箱，收不到提醒")).toBeVisible();
  await headsTheUnit(page);

  const own = await (await browser.newContext()).newPage();
  await own.goto(program.address);
  await own.getByLabel("账号").fill("lin");
  await own.getByLabel("密码", { exact: true }).fill(given);
  await own.keyboard.press("Enter");
  await expect(own.getByText("新密码").first()).toBeVisible();

  await act(page, "林园艺", "停用…");
  await expect(page.getByRole("dialog")).toContainText("主持的单位和独任的岗位 · 1 项");
  await page.getByRole("dialog").getByRole("button", { name: "停用", exact: true }).click();
  await expect(page.getByRole("row", { name: /林园艺/u })).toContainText("已离职");
  await act(page, "林园艺", "账号记录");
  await expect(page.getByRole("row", { name: /停用/u })).toContainText("何管理");
});

test("三百行中五行有错：逐行核对，确认前不写入，其余导入，错行改好再导入，再导入一次没有变化", async ({ at }) => {
  const { page } = await at("systemAdmin");
  await page.goto("/people");
  await page.getByRole("button", { name: "从表格导入…" }).click();
  const whole = threeHundredPeople();
  await sends(page, "名册.csv", whole);
  await expect(said(page, "共 300 行：增加单位 10 个、人员 285 名")).toBeVisible();
  const wrong = page.getByRole("region", { name: "逐行核对" });
  await expect(wrong.getByRole("rowheader")).toHaveText(["17", "42", "100", "200", "301"]);
  await expect(wrong.getByRole("row", { name: /^17 /u })).toContainText("岗位“审合人”没有，是否“审核人”？");
  await expectNoBarriers(page, "核对名册");

  await page.getByRole("button", { name: "导入正确的 295 行" }).click();
  await expect(said(page, "增加 295 行，修改 0 行，跳过有错的 5 行")).toBeVisible({ timeout: 300_000 });
  const passwords = await saved(page, "保存初始密码表");
  expect(passwords.toString().trim().split(/\r?\n/u)).toHaveLength(286);
  expect((await saved(page, "下载有错的行，改好再导入")).subarray(0, 2).toString()).toBe("PK");

  await page.getByRole("button", { name: "再导入一个表" }).click();
  await sends(page, "改好.csv", `${rosterHead}\r\n市一局,,person5,张五,审核人,p5@office.example\r\n`);
  await page.getByRole("button", { name: "导入正确的 1 行" }).click();
  await expect(said(page, "增加 1 行")).toBeVisible();
  await expect(page.getByRole("button", { name: "再导入一个表" })).toBeDisabled();
  await saved(page, "保存初始密码表");
  await page.getByRole("button", { name: "再导入一个表" }).click();
  await sends(page, "名册.csv", whole);
  await expect(said(page, "295 行没有变化")).toBeVisible();
  await expect(page.getByRole("button", { name: "导入正确的 0 行" })).toBeDisabled();
  await page.getByRole("link", { name: "返回单位与人员" }).click();
  await expect(page.getByRole("link", { name: /^市一局/u })).toBeVisible();
});

for (const look of ["light", "dark"] as const)
  test(`${look === "light" ? "浅色" : "深色"}：单位与人员没有严重的使用障碍`, async ({ at }) => {
    const { page } = await at("systemAdmin", { colorScheme: look });
    await page.goto("/people?unit=housing");
    await expect(page.getByRole("row", { name: /孙承办/u })).toBeVisible();
    await expectNoBarriers(page, "单位与人员");
    await page.getByRole("button", { name: "＋ 人员" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoBarriers(page, "增加人员");
    await page.keyboard.press("Escape");
    await act(page, "孙承办", "停用…");
    await expect(page.getByRole("dialog")).toContainText("停用后不能登录");
    await expectNoBarriers(page, "停用");
    await page.keyboard.press("Escape");
    await page.goto("/people/import");
    await expect(page.getByRole("heading", { name: "从表格导入单位和人员" })).toBeVisible();
    await expectNoBarriers(page, "导入名册");
  });

/** By keyboard alone. */
async function addsAPerson(page: Page): Promise<string> {
  await page.getByRole("button", { name: "＋ 人员" }).first().focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "姓名" })).toBeFocused();
  await page.keyboard.insertText("林园艺");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("lin");
  await choose(page, dialog.getByRole("combobox", { name: "岗位" }), "承办人");
  await dialog.getByRole("textbox", { name: "账号" }).press("Enter");
  const shown = dialog.getByRole("code");
  await expect(shown).toBeVisible();
  const given = await shown.innerText();
  expect(given).not.toBe(password);
  await dialog.getByRole("button", { name: "已记下" }).click();
  await expect(page.getByRole("row", { name: /林园艺/u })).toContainText("承办人");
  await expect(page.getByText(given)).toHaveCount(0);
  return given;
}

async function headsTheUnit(page: Page) {
  await page.getByRole("button", { name: "修改单位" }).click();
  const dialog = page.getByRole("dialog");
  await choose(page, dialog.getByRole("combobox", { name: "负责人" }), "林园艺");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("负责人 林园艺")).toBeVisible();
}

function said(page: Page, words: string): Locator {
  return page.getByRole("status").filter({ hasText: words });
}

async function act(page: Page, name: string, which: string) {
  await page.getByRole("button", { name: `对${name}的操作` }).click();
  await page.getByRole("menuitem", { name: which }).click();
}

async function sends(page: Page, name: string, table: string) {
  const buffer = Buffer.from(table);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFile(await (await downloading).path());
}
