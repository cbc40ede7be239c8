import { expect, test } from "../office/office";
import { doesQuietly, publishesQuietly, registersQuietly } from "../screens/quietly";
import { checkedByOne, countersigned, ledByOne } from "../screens/smallProcedures";
import { take } from "../screens/taskForm";

// Several who sign: how one of them ends it for all, and how another is put before oneself.

test.use({ shared: "street" });

test("会签：一人不同意，当即结束；其余的人手里收回，看得到是谁办结的", async ({ at }) => {
  const title = "旧城改造方案会签";
  await publishesQuietly((await at("procedureAdmin")).page, countersigned);
  await registersQuietly((await at("collector")).page, [title], countersigned.definitionId);
  const leader = await at("leader");
  const form = await leader.opens(title, "审签");
  const signers = leader.page.getByRole("region", { name: "签署人" });
  await expect(signers.getByRole("listitem")).toContainText([/周主任.*待签署/u, /蒋审核.*待签署/u, /李书记.*待签署/u]);
  await doesQuietly((await at("assessorHead")).page, { title }, "同意");
  await expect(signers.getByRole("listitem").filter({ hasText: "周主任" })).toContainText("同意");

  // What it would do is said as it is: the step goes on, and the vote can be taken back.
  await form.choose("同意");
  await expect(form.ahead).toContainText("提交后您的这一份办完；本环节还要等：蒋审核。");
  await expect(form.ahead).toContainText("后面的人打开之前，可以撤回。");

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
  await take(reviewer.page, dialog.getByRole("combobox", { name: /加签人/u }), "周主任");
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

test("牵头等配合：收件箱标出还差几家，可以加签、收回配合；后加签的人没轮到也可以减去", async ({ at }) => {
  const title = "河道清淤牵头办理";
  await publishesQuietly((await at("procedureAdmin")).page, ledByOne);
  await registersQuietly((await at("collector")).page, [title], ledByOne.definitionId);
  const lead = await at("assessorHead");
  await lead.home();
  await expect(lead.task(title, "牵头办理")).toContainText("配合未交 2 家");
  await lead.opens(title, "牵头办理");
  const { page } = lead;
  await expect(page.getByRole("group", { name: "办理结果" })).toHaveCount(0);
  const dialog = page.getByRole("dialog");
  const signers = page.getByRole("region", { name: "牵头与配合" }).getByRole("listitem");
  await expect(signers).toContainText([/牵头，待汇总/u, /蒋审核.*配合，待提交/u, /李书记.*配合，待提交/u]);

  await page.getByRole("group", { name: "其他操作" }).getByRole("button", { name: "更多…" }).click();
  await page.getByRole("menuitem", { name: "加签", exact: true }).click();
  await dialog.getByRole("radio", { name: "在我之后：我签完对方再签" }).check();
  await take(page, dialog.getByRole("combobox", { name: /加签人/u }), "林研判");
  await dialog.getByRole("textbox", { name: /理由/u }).fill("请补充意见");
  await expect(dialog.getByRole("status")).toContainText("牵头办理（您办完后轮到） → 林研判");
  await dialog.getByRole("button", { name: "加签" }).click();
  await expect(dialog).toBeHidden();
  await signers.filter({ hasText: "林研判" }).getByRole("button", { name: "减签" }).click();
  await dialog.getByRole("textbox", { name: /理由/u }).fill("已当面商定");
  await dialog.getByRole("button", { name: "减签" }).click();
  await expect(signers.filter({ hasText: "林研判" })).toHaveCount(0);

  for (const name of ["蒋审核", "李书记"]) {
    await signers.filter({ hasText: name }).getByRole("button", { name: "收回" }).click();
    await dialog.getByRole("textbox", { name: /理由/u }).fill("不再需要");
    await dialog.getByRole("button", { name: "收回" }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole("group", { name: "办理结果" })).toBeVisible();
  await expect(page.getByText(/减签林研判/u).first()).toBeVisible();
});
