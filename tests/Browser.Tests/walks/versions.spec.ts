import type { Page } from "@playwright/test";
import { expect, test } from "../office/office";
import { people } from "../office/people";
import { Colleague } from "../screens/colleague";

// 版本与转版: an administrator publishes one more step, sees what changed, moves the running cases and takes it back where nobody has acted.

const cases = ["市场南门井盖松动", "北路雨后积水"] as const;

test("流程管理员：发布一处改动，看流程图上的不同，把在办案件转到新版，再撤销", async ({ at }) => {
  for (const title of cases) await (await at("collector")).registers(title);
  const { page } = await at("procedureAdmin");
  await page.getByRole("link", { name: "网络舆情快速处置", exact: true }).click();
  await addsLegalReview(page);
  await publishes(page, "按市局要求增加法制审核");
  const told = page.getByRole("dialog", { name: "第 2 版已发布" });
  await expect(told).toContainText("2 件在办案件仍按第 1 版办理");
  await told.getByRole("link", { name: "查看并转到新版" }).click();

  await test.step("预览，再转", async () => {
    await expect(page.getByRole("heading", { name: "2 件在办案件转到第 2 版，会怎样" })).toBeVisible();
    await expect(page.getByText("2 件可转")).toBeVisible();
    await page.getByRole("button", { name: "转 2 件到第 2 版" }).click();
    await expect(page.getByRole("heading", { name: "转到第 2 版的结果" })).toBeVisible();
    await expect(page.getByText("已转 2 件").first()).toBeVisible();
  });

  await test.step("流程图上标出不同", async () => {
    await page.getByRole("link", { name: "版本", exact: true }).click();
    await expect(page.getByRole("list", { name: "不同之处" })).toContainText("增加环节“法制审核”");
    await expect(page.getByRole("button", { name: /法制审核.*新增/u })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "第 2 版" }).first()).toContainText("在办 2 件");
  });

  await test.step("有人办理过的不能撤销，别的回到原来的版本", async () => {
    await (await at("assessor")).does(cases[0], "排查", "属本机关范围", { 响应级别: "三级（一般）", 是否实名: "否" });
    await page.getByRole("link", { name: "转版", exact: true }).click();
    await page.getByRole("link", { name: /^转到第 2 版/u }).click();
    await page.getByRole("button", { name: "全部撤销，回到原来的版本（2 件）" }).click();
    await expect(page.getByText("已转 1 件；撤销 1 件").first()).toBeVisible();
    await expect(page.getByText("转版之后案件已有新的办理或到期，不能撤销。")).toBeVisible();
  });
});

test.describe("须由第二人确认的单位", () => {
  test.use({ settings: { CaseFlow__PublishNeedsSecondPerson: "true" } });

  test("另一位流程管理员在“流程”里看到等着的发布，看过改动后确认", async ({ at, browser, program }) => {
    const { page } = await at("procedureAdmin");
    await page.getByRole("link", { name: "网络舆情快速处置", exact: true }).click();
    await addsLegalReview(page);
    await publishes(page, "按市局要求增加法制审核");
    await expect(page.getByRole("dialog", { name: "第 2 版已提出发布" })).toBeVisible();
    await page.getByRole("button", { name: "知道了" }).click();
    await expect(page.getByText("等另一位管理员确认")).toBeVisible();
    await expect(page.getByRole("button", { name: /^撤\s?回$/u })).toBeVisible();

    const context = await browser.newContext({ baseURL: program.address });
    const second = new Colleague(await context.newPage());
    await second.signIn(people.secondProcedureAdmin);
    await expect(second.page.getByText("1 份发布等您确认").first()).toBeAttached();
    await second.page.getByRole("button", { name: /^确\s?认$/u }).click();
    const dialog = second.page.getByRole("dialog", { name: "确认发布“网络舆情快速处置”" });
    await expect(dialog).toContainText("增加环节“法制审核”");
    await dialog.getByRole("button", { name: "确认发布" }).click();
    await expect(second.page.getByText("第 2 版在用").first()).toBeVisible();
    await context.close();
    second.expectNoFault();
  });
});

async function addsLegalReview(page: Page) {
  await page.getByRole("button", { name: "在“起草公开稿”和“核发公开”之间加环节" }).click();
  await page.getByRole("dialog", { name: "加什么环节" }).getByRole("textbox").fill("办理环节");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await panel.getByRole("textbox", { name: "环节名称" }).fill("法制审核");
  const who = panel.getByRole("combobox", { name: /由谁办理/u });
  await who.first().click();
  await page.getByTitle("审核人", { exact: true }).last().click();
  await expect(page.getByText("检查通过")).toBeVisible();
}

async function publishes(page: Page, why: string) {
  await page.getByRole("button", { name: "发布……" }).click();
  const dialog = page.getByRole("dialog", { name: "发布草稿" });
  await dialog.getByLabel("为什么改").fill(why);
  await dialog.getByRole("button", { name: /^发\s?布$/u }).click();
}
