import { expect, test } from "../office/office";
import { Colleague } from "../screens/colleague";

// Two people on one task: whoever comes second learns who was faster, and loses nothing that was typed.

test.use({ shared: "street" });

test("两人同办一件：后到的人知道是谁办的，填写的内容还在", async ({ at }) => {
  const title = "老厂宿舍停水三天";
  await (await at("collector")).hasRegistered(title);
  await (await at("assessor")).hasDone(title, "排查", "属本机关范围", { 响应级别: "三级（一般）", 是否实名: "否" });

  const [first, second] = [await at("publisher"), await at("secondPublisher")];
  await (await at("replier")).hasDone(title, "三级：起草回应", "送核发");
  const slow = await second.opens(title, "三级：发布回应");
  await slow.fill("已回应", { 发布网址: "https://board.example/replies/1" });

  await first.does(title, "三级：发布回应", "已回应");

  await expect(second.page.getByText("韩发布已办结本环节，结果：已回应。")).toBeVisible();
  const kept = second.page.getByRole("region", { name: "您填写的内容没有提交" });
  await expect(kept).toContainText("https://board.example/replies/1");
});

test("同一个人开了两个窗口：在另一个窗口办结，这里填写的内容还在", async ({ at }) => {
  const title = "老厂宿舍停电三天";
  await (await at("collector")).hasRegistered(title);
  const assessor = await at("assessor");
  await assessor.opens(title, "排查");
  const other = new Colleague(await assessor.page.context().newPage());
  const form = await other.opens(title, "排查");
  await form.fillText("排查意见", "另一个窗口里写的长意见。");

  await assessor.does(title, "排查", "退回采集补充");

  const kept = other.page.getByRole("region", { name: "您填写的内容没有提交" });
  await expect(kept).toContainText("另一个窗口里写的长意见。");
  await expect(assessor.page.getByText("您填写的内容没有提交")).toHaveCount(0);
});

test("别人刚办完的一瞬提交：被拒绝并说明是谁办的，不会办两次", async ({ at }) => {
  const title = "老厂宿舍停气三天";
  const collector = await at("collector");
  await collector.hasRegistered(title);
  const [first, second] = [await at("publisher"), await at("secondPublisher")];
  await (await at("assessor")).hasDone(title, "排查", "属本机关范围", { 响应级别: "三级（一般）", 是否实名: "否" });
  await (await at("replier")).hasDone(title, "三级：起草回应", "送核发");
  // The second one's screen hears of nothing: their line is dead at this moment. A line of its own, which can be cut from here.
  await second.page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "SharedWorker");
  });
  await second.page.route("**/api/inbox/events", (line) => line.abort());
  const slow = await second.opens(title, "三级：发布回应");
  await slow.fill("已回应");
  await first.does(title, "三级：发布回应", "已回应");
  await slow.act("已回应").click();
  const dialog = second.page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText("该待办已由韩发布办理（结果：已回应）");
});

test("签收后同岗位的人马上看不到，放回后马上看到；都不用刷新", async ({ at }) => {
  const title = "老厂宿舍漏水三天";
  const collector = await at("collector");
  await collector.hasRegistered(title);
  const assessor = await at("assessor");
  await assessor.hasDone(title, "排查", "属本机关范围", { 响应级别: "三级（一般）", 是否实名: "否" });
  await (await at("replier")).hasDone(title, "三级：起草回应", "送核发");
  const [first, second] = [await at("publisher"), await at("secondPublisher")];
  await second.page.goto("/");
  await expect(second.task(title, "三级：发布回应")).toBeVisible();

  await first.opens(title, "三级：发布回应");
  await first.page.getByRole("button", { name: "签收" }).click();
  await expect(second.task(title, "三级：发布回应")).toHaveCount(0);
  await first.page.getByRole("button", { name: "放回" }).click();
  await expect(second.task(title, "三级：发布回应")).toBeVisible();
});

test.describe("收件箱里只有这几件", () => {
  test.use({ shared: "" });

  test("批量签收：每一件都有结果", async ({ at }) => {
    const titles = ["河滨路噪音", "站前街占道", "学府路油烟"];
    const collector = await at("collector");
    await collector.hasRegistered(...titles);
    const assessor = await at("assessor");
    await assessor.page.goto("/");
    await expect(assessor.tasks).toHaveCount(3);
    for (const one of titles) await assessor.task(one, "排查").getByTitle("选中，可多选").click();
    await assessor.page.getByRole("group", { name: "批量办理" }).getByRole("button", { name: "签收" }).click();
    await expect(assessor.page.getByText("已签收 3 件")).toBeVisible();
    for (const one of titles) await expect(assessor.task(one, "我已签收")).toBeVisible();

    await assessor
      .task(titles[0] ?? "", "排查")
      .getByTitle("选中，可多选")
      .click();
    const several = assessor.page.getByRole("group", { name: "批量办理" });
    await several.getByRole("button", { name: "全选列出的 3 件" }).click();
    await several.getByRole("button", { name: "放回" }).click();
    await expect(assessor.page.getByText("已放回 3 件")).toBeVisible();
    await expect(assessor.task("", "我已签收")).toHaveCount(0);

    // Another list begins with nothing beside it: what was open belongs to the first.
    await assessor.task(titles[0] ?? "", "排查").click();
    await expect(assessor.page.getByRole("group", { name: "办理结果" })).toBeVisible();
    await assessor.page.getByRole("link", { name: "已办" }).click();
    await expect(assessor.page.getByRole("group", { name: "办理结果" })).toHaveCount(0);
  });
});
