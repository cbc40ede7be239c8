import type { Page } from "@playwright/test";
import { expect, test } from "../office/office";
import { expectNoBarriers } from "../screens/barriers";
import { startsImport } from "../screens/imports";
import { settled } from "../screens/room";
import type { Colleague } from "../screens/colleague";

// axe-core on every page, in both themes and at a phone's width: nothing serious or critical.

test.use({ shared: "barriers" });

/** Pages without an object of their own, each with its heading. */
const places = [
  ["/cases", "案件"],
  ["/overview", "总览"],
  ["/mails", "邮件"],
  ["/register", "登记"],
  ["/imports", "导入"],
  ["/nowhere", "没有这一页"],
] as const;

for (const look of ["light", "dark"] as const)
  test(`${look === "light" ? "浅色" : "深色"}：各页没有严重的使用障碍`, async ({ at, browser, program }) => {
    const title = `市场${look === "light" ? "南" : "北"}门井盖松动`;
    const stranger = await (await browser.newContext({ colorScheme: look })).newPage();
    await stranger.goto(program.address);
    await expect(stranger.getByLabel("账号")).toBeVisible();
    await expectNoBarriers(stranger, "登录");

    await (await at("collector", { colorScheme: look })).registers(title);
    const colleague = await at("supervisor", { colorScheme: look });
    await placesWithoutBarriers(colleague.page);
    await colleague.opensCase(title);
    await expect(colleague.page.getByText("采集").first()).toBeVisible();
    await expectNoBarriers(colleague.page, "案件");
    await colleague.page.getByRole("button", { name: "更正" }).click();
    await expectNoBarriers(colleague.page, "案件：更正");

    const assessor = await at("assessor", { colorScheme: look });
    await tasksWithoutBarriers(assessor, title);
    await importWithoutBarriers((await at("collector")).page);
  });

test("手机宽度：收件箱、待办、案件没有严重的使用障碍", async ({ at }) => {
  const title = "市场东门井盖松动";
  await (await at("collector")).registers(title);
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  await tasksWithoutBarriers(await at("assessor", phone), title);
  const { page } = await at("supervisor", phone);
  await placesWithoutBarriers(page);
});

async function placesWithoutBarriers(page: Page) {
  for (const [path, heading] of places) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: heading, exact: true })).toBeVisible();
    await settled(page);
    await expectNoBarriers(page, path);
  }
}

async function tasksWithoutBarriers(colleague: Colleague, title: string) {
  await colleague.page.goto("/");
  await expect(colleague.task(title, "排查")).toBeVisible();
  await expectNoBarriers(colleague.page, "收件箱");
  const form = await colleague.opens(title, "排查");
  await expectNoBarriers(colleague.page, "待办");
  await form.act("属本机关范围").click();
  await expect(colleague.page.getByText("请填写“问题类别”").first()).toBeVisible();
  await expectNoBarriers(colleague.page, "待办：有错");
  // What was written for another outcome is not handed in: that is asked.
  await form.fill("退回采集补充");
  await form.fill("属本机关范围");
  await form.act("属本机关范围").click();
  await expect(colleague.page.getByRole("dialog")).toBeVisible();
  await expectNoBarriers(colleague.page, "待办：确认");
  await colleague.page.keyboard.press("Escape");
  await colleague.page.getByRole("button", { name: "为什么是这一天" }).first().click();
  await expect(colleague.page.getByRole("dialog").filter({ hasText: "为什么是这一天" })).toBeVisible();
  await expectNoBarriers(colleague.page, "为什么是这一天");
  for (const tab of ["已办", "抄送我", "我发起"]) {
    await colleague.page.goto("/");
    await colleague.page.getByRole("navigation", { name: "收件箱分类" }).getByRole("link", { name: tab }).click();
    await expectNoBarriers(colleague.page, tab);
  }
}

async function importWithoutBarriers(page: Page) {
  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles({
    name: "来件.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("标题,正文,作者\r\n北路积水,雨后积水。,某人\r\n,没有标题,某人\r\n"),
  });
  await expect(page.getByRole("button", { name: "开始导入" })).toBeEnabled();
  await expectNoBarriers(page, "导入：预览");
  await startsImport(page);
  await expect(page.getByText("来件.csv 导入完成")).toBeVisible({ timeout: 60_000 });
  await expectNoBarriers(page, "导入：结果");
}
