import { expect, test } from "../office/office";

// 子流程: another procedure as one step of this one, chosen by its name.

test("子流程：选一个已发布的流程，取它的结果作出口，卡片写明是哪个流程", async ({ at }) => {
  const { page } = await at("procedureAdmin");
  await page.goto("/procedures/online-opinion");
  await page.getByRole("button", { name: "在“起草公开稿”和“核发公开”之间加环节" }).click();
  await page.getByRole("dialog", { name: "加什么环节" }).getByRole("textbox").fill("子流程");
  await page.keyboard.press("Enter");

  const panel = page.getByRole("complementary");
  await expect(panel.getByText("没有选流程，请选择一个")).toBeVisible();
  await panel.getByRole("combobox", { name: /^流程/u }).click();
  await page.getByTitle("群众留言办理", { exact: true }).click();
  await expect(panel.getByText("没有选流程，请选择一个")).toBeHidden();
  await expect(panel.getByText("JSON")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^新子流程/u })).toContainText("群众留言办理");

  await panel.getByRole("button", { name: "取流程的结果" }).click();
  await expect(panel.getByText("没有结果，请从所选流程取结果")).toBeHidden();
  await expect(panel.getByRole("button", { name: "取流程的结果" })).toBeHidden();
  await expect(panel.getByRole("link", { name: "打开这个流程" })).toHaveAttribute("href", /public-message/u);
});
