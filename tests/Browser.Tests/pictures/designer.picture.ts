import type { Page } from "@playwright/test";
import { expect, test } from "../office/office";
import { take } from "./take";

// The pictures of docs/designer.md: one step more, from the arrow to the cases that go through it.

test.use({ settings: { CaseFlow__DemoHistory: "true" } });

test("designer", async ({ at }) => {
  const { page } = await at("procedureAdmin");
  await addStep(page);
  await rehearse(page);
  await publishAndMove(page);
});

async function addStep(page: Page) {
  await page.goto("/procedures");
  await page.getByRole("link", { name: "网络舆情快速处置", exact: true }).click();
  await page.getByRole("button", { name: "在“审核”（审核通过）和“是否实名？”之间加环节" }).click();
  await page.getByRole("textbox", { name: "输入两个字查找" }).fill("办理");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("textbox", { name: "环节名称" })).toBeFocused();
  await page.keyboard.insertText("法制审核");
  await expect(panel.getByRole("button", { name: "由“审核人”办理" })).toBeVisible();
  await take(page, "designer-step");
  await panel.getByRole("button", { name: "由“审核人”办理" }).click();
  await panel.getByRole("spinbutton", { name: "时限 时限数量" }).fill("2");
  await expect(page.getByText("检查通过")).toBeVisible();
}

async function rehearse(page: Page) {
  await page.getByRole("button", { name: "推演" }).click();
  await page.getByLabel("登记时间").fill("2026-09-30T16:00");
  await page.keyboard.press("Tab");
  await expect(page.getByText("2026年9月30日周三 16:00")).toBeVisible();
  await page.getByRole("combobox", { name: /走到哪个环节/u }).click();
  await page.keyboard.insertText("法制审核");
  await page.keyboard.press("Enter");
  const task = page.getByRole("article", { name: "法制审核" });
  await expect(task).toContainText("应于 10月9日周五 17:30 前办完");
  await task.getByRole("button", { name: "等到到期" }).click();
  await expect(page.getByRole("region", { name: "走一件" })).toContainText("【到期】");
  const days = [new Date(Date.now() - 90 * 86_400_000), new Date()].map((day) => day.toISOString().slice(0, 10));
  await page.getByLabel("从哪一天起办结").fill(days[0] ?? "");
  await page.getByLabel("到哪一天为止办结").fill(days[1] ?? "");
  await page.getByRole("button", { name: "重演", exact: true }).click();
  await expect(page.getByText(/多经过.*法制审核/u).first()).toBeVisible();
  await page.getByRole("button", { name: "收起" }).click();
  await take(page, "designer-rehearsal");
}

async function publishAndMove(page: Page) {
  await page.getByRole("link", { name: /^‹ 网络舆情快速处置/u }).click();
  await page.getByRole("button", { name: "发布……" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /为什么改/u }).fill("公开前须经法制审核");
  await take(page, "designer-publish");
  await dialog.getByRole("button", { name: /^发\s?布$/u }).click();
  await page.getByRole("link", { name: "查看并转到新版" }).click();
  await expect(page.getByRole("button", { name: /^转 \d+ 件到第 2 版$/u })).toBeVisible();
  await take(page, "designer-moving");
}
