import { expect, test } from "../office/office";
import { password } from "../office/people";

// Nothing is lost: not when the session ends, not when the service is away, not when the page is closed.

const title = "城关农贸市场油烟扰民";
const typed = "已到现场查看，油烟净化设备停用。";

test.beforeEach(async ({ at }) => {
  await (await at("collector")).registers(title);
});

test("登录失效：原页面上重新登录，填写的内容还在，可以接着提交", async ({ at }) => {
  const assessor = await at("assessor");
  const form = await assessor.opens(title, "排查");
  await form.fill("属本机关范围", { 排查意见: typed });
  await assessor.page.context().clearCookies();
  await form.act("属本机关范围").click();

  const again = assessor.page.getByRole("dialog").filter({ hasText: "请重新登录" });
  await expect(again.getByLabel("密码")).toBeFocused();
  await again.getByLabel("密码").fill(password);
  await again.getByRole("button", { name: "登录" }).click();
  await expect(again).toBeHidden();
  await expect(assessor.page.getByRole("textbox", { name: /^排查意见/ })).toHaveValue(typed);
  // What was about to be done is done.
  await expect(assessor.page.getByText("“排查”已办结：属本机关范围。")).toBeVisible();
});

test("刚填写就刷新：一个字也不少", async ({ at }) => {
  const assessor = await at("assessor");
  const form = await assessor.opens(title, "排查");
  await form.fillText("排查意见", typed);
  await assessor.page.reload();
  await expect(assessor.page.getByRole("textbox", { name: /^排查意见/ })).toHaveValue(typed);
});

test("服务中断：说明情况，恢复后自动接上，草稿补存", async ({ at, program }) => {
  const assessor = await at("assessor");
  const form = await assessor.opens(title, "排查");
  await program.halt();
  await form.fillText("排查意见", typed);
  await expect(assessor.page.getByText("与服务的连接中断")).toBeVisible();
  await expect(assessor.page.getByText("草稿没有存上")).toBeVisible();
  await program.start();
  await expect(assessor.page.getByText("与服务的连接中断")).toBeHidden({ timeout: 60_000 });
  await expect(assessor.page.getByText("草稿已自动保存")).toBeVisible({ timeout: 60_000 });

  await assessor.page.reload();
  await expect(assessor.page.getByRole("textbox", { name: /^排查意见/ })).toHaveValue(typed);
});

test("退出后别人登录，看不到前一人的内容", async ({ at }) => {
  const assessor = await at("assessor");
  const form = await assessor.opens(title, "排查");
  await form.fillText("排查意见", typed);
  await expect(assessor.page.getByText("草稿已自动保存")).toBeVisible();
  await assessor.page.getByRole("button", { name: /林研判/ }).click();
  await assessor.page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(assessor.page.getByLabel("账号")).toBeVisible();
  await assessor.signIn("jiaoyu");
  await expect(assessor.page.getByText("没有待办")).toBeVisible();
  await assessor.searches(title);
  await expect(assessor.page.getByText("没有符合条件的案件")).toBeVisible();
});

test("一件待办没有载入：列表还在，恢复后自动重试", async ({ at, program }) => {
  const { page } = await at("assessor");
  await page.route(/TaskPage-.*\.js/, (route) => route.abort());
  await page.reload();
  await page.getByRole("option", { name: title }).click();
  await expect(page.getByRole("heading", { name: "这一页没有打开" })).toBeVisible();
  await expect(page.getByRole("option", { name: title })).toBeVisible();

  await page.unroute(/TaskPage-.*\.js/);
  await program.halt();
  await expect(page.getByText("与服务的连接中断")).toBeVisible();
  await program.start();
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible({ timeout: 60_000 });
});
