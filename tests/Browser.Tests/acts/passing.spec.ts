import { expect, test } from "../office/office";
import { take } from "../screens/taskForm";

// What becomes of a task that goes to somebody else: whoever sent it finds it again, whoever lost it reads to whom.

test.use({ shared: "street" });

test("转办以后在已办里找得到，对方打开之前可以撤回", async ({ at }) => {
  const title = "渠边护栏缺口";
  await (await at("collector")).hasRegistered(title);
  const assessor = await at("assessor");
  const { page } = assessor;
  await assessor.opens(title, "排查");
  const handing = await assessor.chooses("转办");
  await take(page, handing.getByRole("combobox"), "周主任");
  await handing.getByRole("textbox", { name: /理由/u }).fill("外出开会");
  await expect(handing.getByRole("status")).toContainText("排查 → 周主任");
  await handing.getByRole("button", { name: "转办" }).click();
  await expect(handing).toBeHidden();

  await assessor.home();
  await page.getByRole("link", { name: /^已办/u }).click();
  await page.getByRole("group", { name: "已办" }).getByText(title).click();
  await expect(page.getByText(/林研判于.*转给周主任办理。理由：外出开会/u)).toBeVisible();
  await page.getByRole("button", { name: "撤回" }).click();
  const back = page.getByRole("dialog");
  await back.getByRole("button", { name: "撤回" }).click();
  await expect(back).toBeHidden();
  await expect(page.getByRole("group", { name: "办理结果" })).toBeVisible();
});

test("改派走的待办：开着的页面说清给了谁、为什么，写过的字还在", async ({ at }) => {
  const title = "河堤灯杆倾斜";
  await (await at("collector")).hasRegistered(title);
  const reviewer = await at("reviewer");
  const supervisor = await at("supervisor");
  const order = async (person: string, reason: string) => {
    await supervisor.page.getByRole("button", { name: "督办操作" }).click();
    await supervisor.page.getByRole("menuitem", { name: "改派" }).click();
    const dialog = supervisor.page.getByRole("dialog");
    await take(supervisor.page, dialog.getByRole("combobox", { name: /人员/u }), person);
    await dialog.getByLabel(/理由/u).fill(reason);
    await dialog.getByRole("button", { name: "下一步" }).click();
    await dialog.getByRole("button", { name: "确认“改派”" }).click();
    await expect(dialog).toBeHidden();
  };
  await supervisor.opensCase(title);
  await order("蒋审核", "先由审核把关");
  const form = await reviewer.opens(title, "排查");
  await form.choose("退回采集补充");
  await form.fillText("需要补充什么", "缺具体路段");
  await order("林研判", "仍由研判办理");

  await expect(reviewer.page.getByText(/于.*改派给林研判。理由：仍由研判办理/u).first()).toBeVisible();
  await expect(reviewer.page.getByRole("region", { name: /没有提交/u })).toContainText("缺具体路段");
  await expect(reviewer.page.getByRole("group", { name: "办理结果" })).toHaveCount(0);
});
