import type { Page } from "@playwright/test";
import { expect, test } from "../office/office";
import type { Colleague } from "../screens/colleague";
import { take } from "./take";

// The pictures of the README, taken in the demo office as `script/run` starts it.

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

test.use({ settings: { CaseFlow__DemoHistory: "true" } });

async function openFirstTask({ page, tasks }: Colleague) {
  await page.goto("/");
  await tasks.first().click();
  await expect(page.getByRole("group", { name: "办理结果" })).toBeVisible();
}

async function openFirstCase(page: Page, path: string) {
  await page.goto(path);
  await page.locator("a[href^='/cases/']").first().click();
  await expect(page.getByRole("region", { name: "案件情况" })).toBeVisible();
}

async function previewImport(page: Page) {
  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles({
    name: "十一月留言.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(table),
  });
  await page.getByRole("combobox", { name: "“问题描述”这一列当作" }).click();
  await page.locator(".ant-select-dropdown:visible").getByTitle("正文", { exact: true }).click();
  await expect(page.getByRole("button", { name: "开始导入" })).toBeEnabled();
}

async function openOverview(page: Page) {
  await page.goto("/overview");
  await expect(page.getByText("哪些单位超期最多")).toBeVisible();
}

test("desktop", async ({ at }) => {
  const handler = await at("housingHandler");
  await openFirstTask(handler);
  await take(handler.page, "inbox");

  const leader = await at("leader");
  await openFirstTask(leader);
  await take(leader.page, "task");

  const { page } = await at("supervisor");
  await openOverview(page);
  await take(page, "overview");
  await openFirstCase(page, "/cases?route=Supervise");
  await take(page, "case");

  const collector = await at("collector");
  await previewImport(collector.page);
  await take(collector.page, "import");
});

test("dark", async ({ at }) => {
  const handler = await at("housingHandler", { colorScheme: "dark" });
  await openFirstTask(handler);
  await take(handler.page, "inbox-dark");
});

test("phone", async ({ at }) => {
  const leader = await at("leader", phone);
  await leader.page.goto("/");
  await expect(leader.tasks.first()).toBeVisible();
  await take(leader.page, "phone-inbox");
  await openFirstTask(leader);
  await take(leader.page, "phone-task");
  await openOverview(leader.page);
  await take(leader.page, "phone-overview");
  await openFirstCase(leader.page, "/cases?route=Supervise");
  await take(leader.page, "phone-case");

  const collector = await at("collector", phone);
  await previewImport(collector.page);
  await take(collector.page, "phone-import");
});

const table = `留言编号,主题,问题描述,留言时间,网名
2201,新村二路人行道地砖松动,下雨天一踩一脚水，老人孩子容易摔倒，希望尽快修补。,2026-11-18 09:12,某某
2202,站前公交站牌信息有误,3 路车改线两个月了，站牌还是旧的，外地人经常坐错车。,2026-11-18 10:40,某某
2203,,只有正文没有标题的一行。,2026-11-19 08:05,某某
2204,学府花园夜间烧烤油烟,每晚九点以后油烟飘进楼里，窗户不敢开。,2026-11-19 21:30,某某
`;
