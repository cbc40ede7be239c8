import { expect, test } from "../office/office";
import type { Colleague } from "../screens/colleague";

// 延期: asked for beside the work, granted or refused by a leader.

test.use({ shared: "street" });

async function asks(person: Colleague) {
  await person.page.getByRole("group", { name: "办理结果" }).getByRole("button", { name: "更多…" }).click();
  await person.page.getByRole("menuitem", { name: "申请延期" }).click();
  const dialog = person.page.getByRole("dialog");
  await dialog.getByLabel(/延至何时/u).fill(later());
  await dialog.getByLabel(/理由/u).fill("等待第三方检测结论");
  await expect(dialog.getByText("李书记").first()).toBeVisible();
  await dialog.getByRole("button", { name: "申请延期" }).click();
  await expect(dialog).toBeHidden();
}

function later(): string {
  return new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 16);
}

test("延期：申请、批准之后时限改到批准的时刻，不能再申请", async ({ at }) => {
  const title = "人行天桥地砖缺失";
  await (await at("collector")).hasRegistered(title);
  const assessor = await at("assessor");
  await assessor.opens(title, "排查");
  await asks(assessor);

  const leader = await at("leader");
  const form = await leader.opens(title, "排查");
  await expect(leader.page.getByRole("region", { name: /的申请$/u })).toContainText("等待第三方检测结论");
  await form.handIn("批准", { 批准延至: later() });

  await assessor.opens(title, "排查");
  await assessor.page.getByRole("group", { name: "办理结果" }).getByRole("button", { name: "更多…" }).click();
  await expect(assessor.page.getByRole("menuitem", { name: /^申请延期/u })).toContainText("最多延期1次");
});

test("延期：不批准须写理由，申请人看得到，时限不变", async ({ at }) => {
  const title = "地下通道照明损坏";
  await (await at("collector")).hasRegistered(title);
  const assessor = await at("assessor");
  await assessor.opens(title, "排查");
  await asks(assessor);

  const leader = await at("leader");
  const form = await leader.opens(title, "排查");
  await form.handIn("不批准", { 不批准的理由: "请如期办结" });

  await assessor.opensCase(title);
  await expect(assessor.page.getByText("请如期办结").first()).toBeAttached();
});
