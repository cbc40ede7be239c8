import { readFile } from "node:fs/promises";
import { expect, test } from "../office/office";
import { settled } from "../screens/room";

// 案件 and 总览 in the office as a newcomer finds it, with its history.

test.use({ settings: { CaseFlow__DemoHistory: "true" }, shared: "history" });

test("总览的每个数字都点得开，列表正好是那么多件", async ({ at }) => {
  const { page } = await at("supervisor");
  for (const name of ["open", "dueToday", "dueThisWeek", "overdue", "openedThisWeek", "closedThisWeek"]) {
    await page.goto("/overview");
    const figure = page.locator(`[data-figure=${name}]`).getByRole("link");
    const count = Number(await figure.innerText());
    await figure.click();
    await expect(page.getByRole("heading", { level: 1, name: "案件" })).toBeVisible();
    if (count === 0) await expect(page.getByText("没有符合条件的案件")).toBeVisible();
    else await expect(page.getByText(`共 ${count} 件`)).toBeVisible();
  }
  await page.goto("/overview?units=open");
  const unit = page.getByRole("region", { name: "哪些单位手上的案件最多" }).getByRole("row").nth(1);
  const held = Number(await unit.getByRole("link").innerText());
  await unit.getByRole("link").click();
  await expect(page.getByText(`共 ${held} 件`)).toBeVisible();
});

test("总览按级别看，选了什么记在地址里，未定级的也点得开", async ({ at }) => {
  const { page } = await at("supervisor");
  await page.goto("/overview");
  await page.getByLabel("按响应级别看什么").getByText("本周新收").click();
  await page.waitForURL("**/overview?levels=openedThisWeek");
  await page.reload();
  const rest = page.getByRole("region", { name: "哪一级本周新收最多" }).getByRole("row", { name: "未定级" });
  const count = Number(await rest.getByRole("link").innerText());
  await rest.getByRole("link").click();
  await expect(page.getByText(`共 ${count} 件`)).toBeVisible();
  await page.getByLabel("去掉条件“未定级”").click();
  await expect(page.getByText("未定级", { exact: true })).toBeHidden();
});

test("查找、筛选、存下筛选、选列、导出，都是看到的那些", async ({ at }) => {
  const { page } = await at("supervisor");
  await page.goto("/cases");
  await page.getByRole("searchbox").last().fill("电梯");
  await page.keyboard.press("Enter");
  const rows = page.getByRole("table", { name: "案件列表" }).getByRole("link");
  // Some have it in the title, others in the body; those that have it nowhere are gone.
  await expect(rows.filter({ hasText: "路口红绿灯" })).toHaveCount(0);
  await expect(rows.filter({ hasText: "电梯" }).first()).toBeVisible();
  const found = await rows.count();
  await expect(page.getByText(`共 ${found} 件`)).toBeVisible();

  await page.getByRole("button", { name: "常用筛选" }).click();
  await page.getByText("存为常用", { exact: true }).click();
  await page.getByLabel("名称").fill("电梯的");
  const kept = page.waitForResponse(
    (answer) => answer.request().method() === "PUT" && answer.url().includes("/preferences/"),
  );
  await page.getByRole("button", { name: "保存" }).click();
  await kept;
  await page.goto("/cases");
  await page.getByRole("button", { name: "常用筛选" }).click();
  await page.getByText("电梯的").click();
  await expect(page.getByText(`共 ${found} 件`)).toBeVisible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出表格" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
});

test("按到期先后排列：最紧的在最前，没有期限的在最后，点表头也行；手机上也有", async ({ at }) => {
  const { page } = await at("supervisor");
  await page.goto("/overview");
  await page.locator("[data-figure=overdue]").getByRole("link").click();
  await expect(page.getByLabel("排序")).toHaveValue("Due");

  await page.getByRole("button", { name: "清除条件" }).click();
  const list = page.getByRole("table", { name: "案件列表" });
  const first = list.getByRole("row").nth(1);
  await expect(first).toContainText("超");
  await expect(page.getByRole("columnheader", { name: "剩余时间" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("button", { name: "编号" }).click();
  await expect(page.getByLabel("排序")).toHaveValue("Newest");
  // Even the newest may be overdue by now: in whatever state they are, they stand by the days in their numbers.
  await expect
    .poll(async () => {
      const days = daysIn(await list.innerText());
      return days.length > 5 && days.join() === [...days].sort().reverse().join();
    })
    .toBe(true);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByLabel("响应级别")).toBeHidden();
  await page.getByLabel("排序").selectOption("按到期先后");
  await expect(first).toContainText("超");
  await page.getByRole("button", { name: /^筛选/ }).click();
  await page.getByLabel("只看超期").click();
  // The address holds it, and the box follows the address.
  await expect(page.getByLabel("只看超期")).toBeChecked();
  await page.getByRole("button", { name: /^筛选 1/ }).click();
  await expect(page.getByLabel("只看超期")).toBeHidden();
});

// The language that a person chooses goes with them.
test.describe("换语言", () => {
  test.use({ shared: "" });

  test("时刻按单位所在时区，英文界面没有漏译", async ({ at }) => {
    const { page } = await at("supervisor", { timezoneId: "America/New_York" });
    await page.goto("/cases");
    const list = page.getByRole("table", { name: "案件列表" });
    await expect(list.getByRole("link").first()).toBeVisible();
    const here = momentsIn(await list.innerText());
    expect(here.length).toBeGreaterThan(10);
    await page.getByRole("button", { name: /王督办/ }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await expect(page.locator('html[lang="en"]')).toBeAttached();
    for (const path of ["/", "/cases", "/overview", "/mails", "/register", "/imports"]) {
      await page.goto(path);
      await settled(page);
      const untranslated = await page.getByText(/^[a-z]+(\.[a-zA-Z]+){1,3}$/).allInnerTexts();
      expect(untranslated, path).toEqual([]);
      await expect(page.getByRole("navigation").first()).toContainText("Overview");
    }
    // What the service writes to a person follows.
    const me = await page.request.get("/api/me");
    expect(await me.json()).toMatchObject({ language: "en" });
    const elsewhere = await at("leader", { timezoneId: "Asia/Shanghai" });
    await elsewhere.page.goto("/cases");
    await expect(elsewhere.page.getByRole("table", { name: "案件列表" }).getByRole("link").first()).toBeVisible();
    expect(momentsIn(await elsewhere.page.getByRole("table", { name: "案件列表" }).innerText())).toEqual(here);
  });
});

/** The days in the numbers of cases, in the order of the text. */
const daysIn = (text: string) => text.match(/(?<=[A-Z]-)\d{8}(?=-\d)/g) ?? [];

/** The moments in a text, in their order; the time left beside them runs on. */
function momentsIn(text: string): string[] {
  return text.match(/(\d+月\d+日 )?\d\d:\d\d/g) ?? [];
}
