import { expect, test } from "../office/office";

// 催办、传阅、留言: what people tell each other about a case, and what comes of it in the inbox.

test.use({ shared: "street" });

test("传阅给单位：对方在收件箱看到，打开即已阅，发送人看到谁看过，没看的可以收回", async ({ at }) => {
  const title = "黄河路路灯不亮一周";
  await (await at("collector")).hasRegistered(title);
  const assessor = await at("assessor");
  await assessor.opensCase(title);
  const record = assessor.page.getByRole("region", { name: "办理经过" });
  await record.getByRole("button", { name: "传阅" }).click();
  const dialog = assessor.page.getByRole("dialog");
  await dialog.getByLabel("传阅给").fill("市住房和城乡建设局（全体）");
  await assessor.page.keyboard.press("Enter");
  await assessor.page.keyboard.press("Escape");
  await expect(dialog.getByRole("status")).toContainText("将收到");
  await dialog.getByLabel("附言（可不填）").fill("请先了解");
  await dialog.getByRole("button", { name: /^传阅给 \d+ 人$/u }).click();
  await expect(record.getByText("：请先了解")).toBeVisible();
  await expect(record.getByText(/^未阅：/u)).toBeVisible();

  const handler = await at("housingHandler");
  await handler.page.goto("/");
  await handler.page.getByRole("link", { name: "抄送我" }).click();
  await handler.page.getByText("传阅、留言").click();
  await handler.page.getByText(`【传阅】${title}`).click();
  await handler.page.getByRole("link", { name: "打开案件" }).click();
  await expect(handler.page.getByRole("heading", { name: title })).toBeVisible();
  await expect(handler.page.getByRole("region", { name: "办理经过" })).toContainText("请先了解");

  await assessor.page.reload();
  await expect(record.getByText(/已阅：/u)).toBeVisible();
  await record.getByRole("button", { name: "收回" }).click();
  await assessor.page.getByRole("tooltip").getByRole("button", { name: "收回", exact: true }).click();
  await expect(record.getByText(/已收回：/u)).toBeVisible();
  await expect(record.getByRole("button", { name: "收回" })).toHaveCount(0);

  // Whoever it was taken back from finds nothing of it.
  const head = await at("housingHead");
  await head.page.goto("/");
  await head.page.getByRole("link", { name: "抄送我" }).click();
  await expect(head.page.getByText(/没有抄送|传阅、留言/u).first()).toBeVisible();
  await expect(head.page.getByText(`【传阅】${title}`)).toHaveCount(0);
});

test("催办：先说通知谁，承办人马上收到，次数显示在案件和待办上", async ({ at }) => {
  const title = "长江路路灯不亮一周";
  await (await at("collector")).hasRegistered(title);
  const supervisor = await at("supervisor");
  await supervisor.opensCase(title);
  const tasks = supervisor.page.getByRole("region", { name: "正在办理" });
  await tasks.getByRole("button", { name: "催办" }).click();
  const dialog = supervisor.page.getByRole("dialog");
  await expect(dialog).toContainText("将立即通知");
  await dialog.getByLabel("附言（可不填）").fill("群众已来电两次");
  await supervisor.page.keyboard.press("Enter");
  await expect(tasks).toContainText("已催办 1 次");
  await expect(supervisor.page.getByRole("region", { name: "办理经过" })).toContainText("催办“排查”：群众已来电两次");

  const assessor = await at("assessor");
  await assessor.page.goto("/");
  await expect(assessor.task(title, "排查")).toContainText("已催办 1 次");
  await assessor.page.getByRole("link", { name: "抄送我" }).click();
  await expect(assessor.page.getByText(`【催办】${title}`)).toBeVisible();
  await assessor.page.getByRole("button", { name: "全部已阅" }).click();
  await expect(assessor.page.getByRole("button", { name: "全部已阅" })).toHaveCount(0);
});

test("留言用 @ 提到看不到本案的人：先说会让对方看到，撤回后只留“已撤回”", async ({ at }) => {
  const title = "淮河路路灯不亮一周";
  await (await at("collector")).hasRegistered(title);
  const assessor = await at("assessor");
  await assessor.opensCase(title);
  const record = assessor.page.getByRole("region", { name: "办理经过" });
  const box = record.getByRole("textbox", { name: "留言" });
  await box.click();
  await box.pressSequentially("请看 @");
  await assessor.page.getByText("现在看不到本案").first().click();
  await expect(record.getByText(/可以看到本案。$/u)).toBeVisible();
  await record.getByRole("button", { name: "留言" }).click();
  await expect(record.getByText(/^留言：请看 @/u)).toBeVisible();
  await expect(box).toHaveValue("");

  await record.getByRole("button", { name: "撤回" }).click();
  await assessor.page.getByRole("tooltip").getByRole("button", { name: "撤回" }).click();
  await expect(record.getByText("留言（已撤回）")).toBeVisible();
  await expect(record.getByText(/^留言：请看/u)).toHaveCount(0);
});
