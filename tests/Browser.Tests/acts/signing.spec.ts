import { expect, test } from "../office/office";
import { doesQuietly, publishesQuietly, registersQuietly } from "../screens/quietly";
import { checkedByOne, countersigned } from "../screens/smallProcedures";

// Several who sign: how one of them ends it for all, and how another is put before oneself.

test.use({ shared: "street" });

test("会签：一人不同意，当即结束；其余的人手里收回，看得到是谁办结的", async ({ at }) => {
  const title = "旧城改造方案会签";
  await publishesQuietly((await at("procedureAdmin")).page, countersigned);
  await registersQuietly((await at("collector")).page, [title], countersigned.definitionId);
  const leader = await at("leader");
  await leader.opens(title, "审签");
  const signers = leader.page.getByRole("region", { name: "签署人" });
  await expect(signers.getByRole("listitem")).toContainText([/周主任.*待签署/u, /蒋审核.*待签署/u, /李书记.*待签署/u]);
  await doesQuietly((await at("assessorHead")).page, { title }, "同意");
  await expect(signers.getByRole("listitem").filter({ hasText: "周主任" })).toContainText("同意");

  // What it would do is said as it is: the step goes on, and the vote can be taken back.
  await leader.page.getByRole("group", { name: "办理结果" }).getByRole("button", { name: "同意", exact: true }).click();
  const preview = leader.page.getByRole("dialog");
  await expect(preview).toContainText("提交后您的这一份办完；本环节还要等：蒋审核。");
  await expect(preview).toContainText("后面的人打开之前，可以撤回。");
  await preview.getByRole("button", { name: "返回修改" }).click();

  await (await at("reviewer")).does(title, "审签", "不同意");

  await expect(leader.page.getByText("本环节已由蒋审核办结，您没有办理。")).toBeVisible();
  await expect(leader.page.getByRole("group", { name: "办理结果" })).toHaveCount(0);
  await leader.home();
  await expect(leader.task(title, "审签")).toHaveCount(0);
  const assessor = await at("assessor");
  await assessor.home();
  await expect(assessor.task(title, "重拟")).toBeVisible();
});

test("加签在我之前：对方先签，我等着，顺序看得到；对方签完轮到我", async ({ at }) => {
  const title = "危房鉴定结论审签";
  await publishesQuietly((await at("procedureAdmin")).page, checkedByOne);
  await registersQuietly((await at("collector")).page, [title], checkedByOne.definitionId);
  const reviewer = await at("reviewer");
  const form = await reviewer.opens(title, "审签");

  const dialog = await reviewer.chooses("加签");
  await expect(dialog.getByRole("radio", { name: "在我之前：对方签完我再签" })).toBeChecked();
  await dialog.getByRole("combobox", { name: /加签人/u }).fill("周主任");
  await reviewer.page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: /理由/u }).fill("请先把结论核一遍");
  await expect(dialog.getByRole("status")).toContainText("审签 → 周主任");
  await dialog.getByRole("button", { name: "加签" }).click();
  await expect(dialog).toBeHidden();

  const signers = reviewer.page.getByRole("region", { name: "签署人" }).getByRole("listitem");
  await expect(signers).toContainText([/周主任.*由蒋审核加签，在其前/u, /蒋审核/u]);
  await expect(reviewer.page.getByText(/您在此之前加签了他人，对方尚未签署/u)).toBeVisible();
  await expect(reviewer.page.getByRole("group", { name: "办理结果" })).toHaveCount(0);

  await doesQuietly((await at("assessorHead")).page, { title }, "办结");
  await expect(signers.first()).toContainText(/周主任.*办结/u);
  await form.handIn("办结");
});
