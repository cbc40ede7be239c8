import { expect, test } from "../office/office";
import { people, password } from "../office/people";
import { Colleague } from "../screens/colleague";

// One browser, many tabs: they share a cookie and the few connections that a browser has to one service.

const many = 8;

async function tabsOf(first: Colleague, count: number): Promise<Colleague[]> {
  const tabs = [first];
  while (tabs.length < count) {
    const tab = new Colleague(await first.page.context().newPage());
    await tab.page.goto("/");
    await expect(tab.page.getByRole("listbox", { name: "待办" }).or(tab.page.getByText("没有待办"))).toBeVisible();
    tabs.push(tab);
  }
  return tabs;
}

test("开了八个标签页：个个打得开，新待办个个看得到；关掉先开的几个，其余照样", async ({ at }) => {
  const tabs = await tabsOf(await at("assessor"), many);
  const collector = await at("collector");

  await collector.registers("东街积水");
  for (const tab of tabs) await expect(tab.task("东街积水", "排查")).toBeVisible();

  for (const tab of tabs.slice(0, 3)) await tab.page.close();
  const left = tabs.slice(3);
  await collector.registers("西街积水");
  for (const tab of left) {
    // Without being told it would be read again only much later: the patience is for a slow machine.
    await expect(tab.task("西街积水", "排查")).toBeVisible({ timeout: 10_000 });
    await expect(tab.page.getByText("与服务的连接中断")).toHaveCount(0);
  }
});

test("在一个标签页退出：别的标签页也退出；换人登录，各页都是这个人的", async ({ at, browser, program }) => {
  const tabs = await tabsOf(await at("assessor"), 3);
  const [first, ...others] = tabs as [Colleague, ...Colleague[]];
  const collector = await at("collector");
  await collector.registers("东街积水");
  for (const tab of tabs) await expect(tab.task("东街积水", "排查")).toBeVisible();

  await first.page.getByRole("button", { name: /林研判/ }).click();
  await first.page.getByRole("menuitem", { name: "退出登录" }).click();
  for (const tab of tabs) await expect(tab.page.getByLabel("账号")).toBeVisible();

  await first.page.getByLabel("账号").fill(people.assessorHead);
  await first.page.getByLabel("密码").fill(password);
  await first.page.getByRole("button", { name: "登录" }).click();
  for (const tab of tabs) await expect(tab.page.getByRole("button", { name: /周主任/ })).toBeVisible();
  for (const tab of others) await expect(tab.page.getByText("东街积水")).toHaveCount(0);

  // Their events, in every tab, not those of whoever was there before.
  const assessor = new Colleague(await (await browser.newContext({ baseURL: program.address })).newPage());
  await assessor.signIn(people.assessor);
  await assessor.does("东街积水", "排查", "属本机关范围", { 响应级别: "三级（一般）", 是否实名: "否" });
  await assessor.does("东街积水", "编报摘报", "送核稿");
  for (const tab of tabs) await expect(tab.task("东街积水", "核稿")).toBeVisible({ timeout: 10_000 });
  await assessor.page.context().close();
});

test("另一个标签页里原来的人重新登录：这一页不用再登录，填写的内容还在", async ({ at }) => {
  await (await at("collector")).registers("东街积水");
  const [first, second] = (await tabsOf(await at("assessor"), 2)) as [Colleague, Colleague];
  const form = await second.opens("东街积水", "排查");
  await form.fillText("排查意见", "已到现场查看。");
  await second.page.context().clearCookies();
  await form.act("属本机关范围").click();
  await expect(second.page.getByRole("dialog").filter({ hasText: "请重新登录" })).toBeVisible();

  await first.page.goto("/");
  await first.page.getByLabel("账号").fill(people.assessor);
  await first.page.getByLabel("密码").fill(password);
  await first.page.getByRole("button", { name: "登录" }).click();

  await expect(second.page.getByRole("dialog").filter({ hasText: "请重新登录" })).toBeHidden();
  await expect(second.page.getByRole("textbox", { name: /^排查意见/ })).toHaveValue("已到现场查看。");
});
