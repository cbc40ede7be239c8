import { expect, test } from "../office/office";
import { take } from "../screens/taskForm";

// What a person does with a task beside its outcomes, as they see it on the screen.

test.use({ shared: "street" });

test("撤回：后面的人打开之前，办错了一次点击收回；打开之后说明为什么不行", async ({ at }) => {
  const title = "河堤护栏松动";
  await (await at("collector")).hasRegistered(title);
  const assessor = await at("assessor");
  await assessor.opens(title, "排查");
  const place = assessor.page.url();
  await assessor.does(title, "排查", "属本机关范围", { 响应级别: "三级（一般）", 是否实名: "否" });

  await assessor.page.goto(place);
  await assessor.page.getByRole("button", { name: "撤回" }).click();
  const dialog = assessor.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "撤回" }).click();
  await expect(dialog).toBeHidden();
  await assessor.hasDone(title, "排查", "属本机关范围", { 响应级别: "三级（一般）", 是否实名: "否" });

  const replier = await at("replier");
  await replier.opens(title, "三级：起草回应");
  await assessor.page.goto(place);
  await expect(assessor.page.getByText(/已有 1 人打开，不能撤回/)).toBeVisible();
});

test("退回：写明理由，回到办过的环节；重新办理、结果相同，直接送回退回的人", async ({ at }) => {
  const title = "街心花园座椅损坏";
  await (await at("collector")).hasRegistered(title);
  const assessor = await at("assessor");
  await assessor.hasDone(title, "排查", "属本机关范围", { 响应级别: "三级（一般）", 是否实名: "否" });
  const replier = await at("replier");
  await replier.hasDone(title, "三级：起草回应", "送核发");
  const publisher = await at("publisher");
  await publisher.opens(title, "三级：发布回应");

  const dialog = await publisher.chooses("退回");
  await dialog.getByRole("textbox", { name: /理由/ }).fill("回应里缺办结时间");
  await expect(dialog.getByText("三级：起草回应").first()).toBeVisible();
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(dialog).toBeHidden();

  await replier.opens(title, "三级：起草回应");
  const came = replier.page.getByRole("region", { name: /退回$/ });
  await expect(came).toContainText("回应里缺办结时间");
  await expect(came).toContainText("直接送回");
});

test("转办和征询：对方收到待办和问题，意见进入记录，工作仍在原来的人手里", async ({ at }) => {
  const title = "堤上护栏无人管";
  await (await at("collector")).hasRegistered(title);
  const assessor = await at("assessor");
  await assessor.opens(title, "排查");
  const asking = await assessor.chooses("征询");
  await take(assessor.page, asking.getByRole("combobox"), "督办");
  await asking.getByRole("textbox", { name: /征询什么/ }).fill("护栏归水务还是城管？");
  await asking.getByRole("button", { name: "征询" }).click();
  await expect(asking).toBeHidden();

  const supervisor = await at("supervisor");
  const form = await supervisor.opens(title, "排查");
  await expect(supervisor.page.getByRole("region", { name: /征询您的意见/ })).toContainText("护栏归水务还是城管？");
  await form.handIn("已提意见", { 意见: "堤上归水务。" });

  await assessor.opens(title, "排查");
  await expect(assessor.page.getByText("堤上归水务。").first()).toBeVisible();
});
