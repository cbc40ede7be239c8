import { expect, test } from "../office/office";
import { claimsQuietly, doesQuietly } from "../screens/quietly";
import { expectNoSidewaysScroll } from "../screens/room";
import { TaskForm } from "../screens/taskForm";

// Many tasks at once, and one after the other without the list.

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1366, height: 768 } };

const assessed = { 响应级别: "三级（一般）", 是否实名: "否" };

test("手机上六件连着批：不回列表，一件接一件，说明第几件", async ({ at }) => {
  const titles = ["一", "二", "三", "四", "五", "六"].map((which) => `第${which}街积水`);
  await (await at("collector")).hasRegistered(...titles);
  const assessor = await at("assessor");
  await doesQuietly(assessor.page, { step: "排查" }, "属本机关范围", assessed);
  await doesQuietly(assessor.page, { step: "编报摘报" }, "送核稿");
  await doesQuietly((await at("assessorHead")).page, { step: "核稿" }, "核稿通过，呈批");

  const { page, tasks } = await at("leader", phone);
  await page.goto("/");
  await expect(tasks).toHaveCount(6);
  await tasks.first().tap();
  const round = page.getByRole("group", { name: "逐件办理" });
  // One is left for later and comes again at the end.
  await expect(round).toContainText("第 1 件，共 6 件");
  await round.getByRole("button", { name: "下一件" }).tap();
  for (const place of [2, 3, 4, 5, 6, 1]) {
    await expect(round).toContainText(`第 ${place} 件，共 6 件`);
    await expect(tasks.first()).toBeHidden();
    await expectNoSidewaysScroll(page);
    await decides(new TaskForm(page));
  }
  await expect(page.getByText("没有待办")).toBeVisible();
});

test("批量办结：填一次，一件被同事先签收，只有它没办成，其余可以撤回", async ({ at }) => {
  const titles = ["河滨路噪音", "站前街占道", "学府路油烟"];
  await (await at("collector")).hasRegistered(...titles);
  const assessor = await at("assessor");
  await doesQuietly(assessor.page, { step: "排查" }, "属本机关范围", assessed);
  await doesQuietly((await at("replier")).page, { step: "三级：起草回应" }, "送核发");

  const publisher = await at("publisher", desk);
  const second = await at("secondPublisher");
  const { page, tasks } = publisher;
  await page.goto("/");
  await expect(tasks).toHaveCount(3);
  await tasks.first().getByTitle("选中，可多选").click();
  await tasks
    .last()
    .getByTitle("选中，可多选")
    .click({ modifiers: ["Shift"] });
  const several = page.getByRole("group", { name: "批量办理" });
  await expect(several).toContainText("已选 3 件");
  await several.getByRole("button", { name: "办结…" }).click();
  await page.getByRole("menuitem", { name: "已回应" }).click();

  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^发布网址/ }).fill("https://office.example/answers/1");
  await dialog.getByLabel(/^发布时间/).fill("2020-11-23 09:30");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: "已回应（3 件）" })).toBeEnabled();
  await expect(dialog).toContainText("可以撤回");
  await page.route("**/api/tasks/acts/complete", async (route) => {
    await claimsQuietly(second.page, { title: "站前街占道" });
    await route.continue();
  });
  await dialog.getByRole("button", { name: "已回应（3 件）" }).click();
  await expect(dialog.getByRole("alert")).toContainText("有 1 件没有办成");
  await expect(dialog).toContainText(/站前街占道.*动过（签收）/s);
  await expect(dialog.getByRole("textbox", { name: /^发布网址/ })).toHaveValue("https://office.example/answers/1");
  await dialog.getByRole("button", { name: "关闭" }).last().click();

  await expect(page.getByText("已办结 2 件：已回应。")).toBeVisible();
  await page.getByRole("region", { name: "收件箱" }).getByRole("button", { name: "撤回" }).click();
  await expect(page.getByText("已撤回 2 件。")).toBeVisible();
  await expect(publisher.task("河滨路噪音", "三级：发布回应")).toBeVisible();
  await expect(publisher.task("学府路油烟", "三级：发布回应")).toBeVisible();
  await expect(publisher.task("站前街占道", "三级：发布回应")).toBeHidden();
});

async function decides(form: TaskForm) {
  await form.fillText("批示内容", "请直接核查，三日内报结果。");
  await form.choose("直查快办");
  await form.press("直查快办");
}
