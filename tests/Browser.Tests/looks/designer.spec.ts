import type { Page } from "@playwright/test";
import { expect, test } from "../office/office";
import { expectNoBarriers } from "../screens/barriers";
import { Hand } from "../screens/hand";
import { turnsTo, views } from "../screens/views";

// axe-core on what the procedure administrator works with: nothing serious or critical, in both themes and at a phone's width.

const procedure = "网络舆情快速处置";
const place = "/procedures/online-opinion";

const looks = [
  ["浅色", { colorScheme: "light" }],
  ["深色", { colorScheme: "dark" }],
  ["手机宽度", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const;

for (const [name, look] of looks) {
  test(`${name}：已发布与改过的流程，三种视图，属性与检查打开，没有严重的使用障碍`, async ({ at }) => {
    const { page } = await at("procedureAdmin", look);
    await page.goto("/procedures");
    await expect(page.getByRole("link", { name: procedure, exact: true })).toBeVisible();
    await expectNoBarriers(page, "流程");
    await page.goto(place);
    await viewsWithoutBarriers(page, "已发布", false);

    await page.goto(place);
    await turnsTo(page, "流程图");
    await flawedStep(page);
    await viewsWithoutBarriers(page, "草稿", true);
  });

  test.describe("有过往案件的单位", () => {
    // Closed cases, for the heat of the live picture.
    test.use({ settings: { CaseFlow__DemoHistory: "true" }, shared: "history" });

    test(`${name}：版本、推演、实时图、转版、工作日历、研判规则表，没有严重的使用障碍`, async ({ at }) => {
      const { page } = await at("procedureAdmin", look);
      await versionsWithoutBarriers(page);
      await rehearsalWithoutBarriers(page);
      await page.goto(`${place}/live`);
      await expect(page.getByRole("heading", { name: new RegExp(procedure, "u") })).toBeVisible();
      await expectNoBarriers(page, "实时图");
      await calendarWithoutBarriers(page);
      await tablesWithoutBarriers(page);
    });
  });
}

/** A step that nobody does yet: a finding on the card, in the panel and in the list. */
async function flawedStep(page: Page) {
  await page.getByRole("button", { name: "在“起草公开稿”和“核发公开”之间加环节" }).click();
  const palette = page.getByRole("dialog", { name: "加什么环节" });
  await expect(palette).toBeVisible();
  await expectNoBarriers(page, "草稿：加什么环节");
  await palette.getByRole("textbox").fill("办理环节");
  await page.keyboard.press("Enter");
  await expect(page.getByText("还没有指定由谁办理").first()).toBeVisible();
}

async function viewsWithoutBarriers(page: Page, what: string, flawed: boolean) {
  const panel = page.getByRole("complementary");
  for (const view of views) {
    await turnsTo(page, view);
    await expectNoBarriers(page, `${what}：${view}`);
    await new Hand(page, "mouse").choose(page.getByRole("combobox", { name: "找环节" }), "排查");
    await expect(panel.getByRole("textbox", { name: "环节名称" })).toHaveValue("排查");
    await expectNoBarriers(page, `${what}：${view}，属性`);
    if (flawed) {
      await page.getByRole("button", { name: /^检查 \d/u }).click();
      await expect(page.getByRole("tooltip").getByText("还没有指定由谁办理")).toBeVisible();
      await expectNoBarriers(page, `${what}：${view}，检查`);
      await page.keyboard.press("Escape");
    }
    // On a phone it lies over the view.
    await panel.getByRole("button", { name: "关闭", exact: true }).click();
  }
}

async function versionsWithoutBarriers(page: Page) {
  await page.goto(`${place}/versions`);
  await expect(page.getByText("第 1 版").first()).toBeVisible();
  await expectNoBarriers(page, "版本");
  await page.goto(`${place}/moving`);
  await expect(page.getByRole("heading").first()).toBeVisible();
  await expectNoBarriers(page, "转版");
}

async function rehearsalWithoutBarriers(page: Page) {
  await page.goto(`${place}/rehearse`);
  await expect(page.getByText("不产生待办 · 不发邮件 · 不写任何一行")).toBeVisible();
  await expectNoBarriers(page, "推演");
  await page.goto("/procedures/quick-dispatch/rehearse");
  const task = page.getByRole("article", { name: "研判分派" });
  await expect(task).toContainText(/规则表“来件分级分派”建议：三级.*5 个工作日/u);
  await task.getByRole("button", { name: "分派…" }).click();
  await expect(task.getByRole("button", { name: "办理：分派" })).toBeVisible();
  await expectNoBarriers(page, "推演：办理结果");
}

async function calendarWithoutBarriers(page: Page) {
  await page.goto("/calendar");
  await expect(page.getByRole("heading", { name: "工作日历" })).toBeVisible();
  await expectNoBarriers(page, "工作日历");
  await page.getByLabel("第 1 段开始").first().fill("09:00");
  await page.getByRole("button", { name: "看影响……" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoBarriers(page, "工作日历：会怎样");
  await page.keyboard.press("Escape");
}

async function tablesWithoutBarriers(page: Page) {
  await page.goto("/rules");
  await expect(page.getByRole("heading", { name: "研判规则表" })).toBeVisible();
  await expectNoBarriers(page, "研判规则表");
  await page.getByRole("link", { name: "来件分级分派" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  for (const tab of [/^检查/u, /^用例/u, "命中", "版本"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expectNoBarriers(page, `研判规则表：${String(tab)}`);
  }
  await page.getByRole("gridcell").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: /是否含举报内容/u })).toBeVisible();
  await expectNoBarriers(page, "研判规则表：一格打开");
}
