import { expect, test } from "../office/office";
import { Walk } from "../walks/walk";

// 督办操作: what a supervisor orders of a case beside its tasks.

test.use({ shared: "street" });

test("督办员停表、恢复计时，预告在前，待办上看得见", async ({ at }) => {
  const walk = new Walk(at, "北街井盖松动");
  await (await at("collector")).hasRegistered(walk.title);
  const supervisor = await at("supervisor");
  const { page } = supervisor;
  await supervisor.opensCase(walk.title);
  await page.getByRole("button", { name: "督办操作" }).click();
  await page.getByRole("menuitem", { name: "停表" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/最多停几个工作日/u).fill("5");
  await dialog.getByLabel(/理由/u).fill("等待听证");
  await dialog.getByRole("button", { name: "下一步" }).click();
  await expect(dialog.getByText(/的时限停止计算/u)).toBeVisible();
  await dialog.getByRole("button", { name: "确认“停表”" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/“排查”停表中/u)).toBeVisible();

  const assessor = await at("assessor");
  await assessor.page.goto("/");
  await expect(assessor.task(walk.title, "排查")).toContainText(/停表中，剩/u);

  await page.getByRole("button", { name: "督办操作" }).click();
  await page.getByRole("menuitem", { name: "恢复计时" }).click();
  await dialog.getByRole("button", { name: "下一步" }).click();
  await dialog.getByRole("button", { name: "确认“恢复计时”" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/“排查”停表中/u)).toBeHidden();
  await expect(page.getByRole("region", { name: "办理经过" })).toContainText("恢复计时");
});
