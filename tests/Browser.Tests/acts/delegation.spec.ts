import { expect, test } from "../office/office";

// 委托: somebody is away, another does the task in their place, and the record says so.

const title = "老厂宿舍停水三天";

test("请人代办：对方在收件箱里看到“代谁”，办结后记录写明两个人，撤回后马上看不到", async ({ at }) => {
  await (await at("collector")).hasRegistered(title);
  await (await at("collector")).hasRegistered("河滨路噪音");
  const principal = await at("assessor");
  const other = await at("housingHandler");
  const { page } = principal;
  await page.goto("/");
  await page.getByRole("button", { name: /林研判/ }).click();
  await page.getByRole("menuitem", { name: "我的委托" }).click();
  await page.getByLabel("由谁代办").click();
  await page.keyboard.type("孙承办");
  await page.getByTitle(/孙承办/).click();
  await page.getByLabel("到（含当天）").fill(await daysAhead(page, 3));
  await expect(page.getByRole("status").filter({ hasText: "2 件待办" })).toBeVisible();
  await page.getByRole("button", { name: "委托", exact: true }).click();
  const list = page.getByRole("region", { name: "委托", exact: true });
  await expect(list).toContainText("进行中");

  await other.page.goto("/");
  await expect(other.task(title, "代 林研判")).toBeVisible();
  const form = await other.opens(title, "排查");
  await expect(other.page.getByRole("note")).toContainText("您代 林研判 办理");
  await form.handIn("退回采集补充", {});

  await (await at("supervisor")).opensCase(title);
  await expect((await at("supervisor")).page.getByRole("region", { name: "办理经过" })).toContainText(
    "孙承办（代 林研判）",
  );
  await list.getByRole("button", { name: /^撤回/ }).click();
  await expect(list).toContainText("已撤回");
  await other.page.goto("/");
  await expect(other.tasks).toHaveCount(0);
});

/** A day by the office's clock, which the program tells. */
async function daysAhead(page: import("@playwright/test").Page, days: number): Promise<string> {
  const from = await page.getByLabel("从", { exact: true }).inputValue();
  return new Date(Date.parse(`${from}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
