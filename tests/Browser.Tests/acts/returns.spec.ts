import type { Locator } from "@playwright/test";
import { expect, test } from "../office/office";
import type { Colleague } from "../screens/colleague";
import type { Post } from "../office/people";
import { doesQuietly, publishesQuietly, registersQuietly } from "../screens/quietly";
import { draftedAndSigned, twoBranches, type SmallProcedure } from "../screens/smallProcedures";

// 退回: what it closes and what it leaves alone, and by which way the work comes back.

test.use({ shared: "street" });

type At = (post: Post) => Promise<Colleague>;

/** A case of a procedure in which some have done their tasks. */
async function begins(at: At, procedure: SmallProcedure, title: string, done: readonly Post[]) {
  await publishesQuietly((await at("procedureAdmin")).page, procedure);
  await registersQuietly((await at("collector")).page, [title], procedure.definitionId);
  for (const post of done) await doesQuietly((await at(post)).page, { title }, "办结");
}

/** Chooses where to and says why; what would come of it is told then. */
async function fills(dialog: Locator, to: string, reason: string) {
  await dialog.getByRole("radio", { name: to }).check();
  await dialog.getByRole("textbox", { name: /理由/u }).fill(reason);
}

async function confirms(dialog: Locator) {
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(dialog).toBeHidden();
}

test("分支内退回：退到本分支的环节，另一分支照常办理，重办后直接送回", async ({ at }) => {
  const title = "桥下积水核查";
  await begins(at, twoBranches, title, ["assessor", "investigator"]);
  const reviewer = await at("reviewer");
  await reviewer.opens(title, "核查复核");
  const dialog = await reviewer.chooses("退回");
  await fills(dialog, "实地核查", "缺现场照片");
  await expect(dialog.getByRole("status")).toContainText("实地核查 → 赵核查");
  await expect(dialog.getByRole("status")).not.toContainText("拟写答复");
  await confirms(dialog);

  await doesQuietly((await at("replier")).page, { title }, "办结");
  const investigator = await at("investigator");
  const form = await investigator.opens(title, "实地核查");
  await expect(investigator.page.getByRole("region", { name: /退回$/u })).toContainText("缺现场照片");
  await form.handIn("办结");
  await doesQuietly(reviewer.page, { title }, "办结");
  const archivist = await at("archivist");
  await archivist.home();
  await expect(archivist.task(title, "归档")).toHaveCount(1);
});

test("跨分支退回：退到分支之前，事先说明另一分支的待办会取消，取消后看得到", async ({ at }) => {
  const title = "桥下积水再核查";
  await begins(at, twoBranches, title, ["assessor", "investigator"]);
  const replier = await at("replier");
  await replier.opens(title, "拟写答复");
  const reviewer = await at("reviewer");
  await reviewer.opens(title, "核查复核");
  const dialog = await reviewer.chooses("退回");
  await fills(dialog, "受理", "不属于受理范围");
  await expect(dialog.getByRole("status")).toContainText("受理 → 林研判");
  await expect(dialog.getByRole("status")).toContainText("会取消的待办：“拟写答复”（");
  await confirms(dialog);

  await expect(replier.page.getByText("本环节已不需要办理。")).toBeVisible();
  await replier.home();
  await expect(replier.task(title, "拟写答复")).toHaveCount(0);
  await doesQuietly((await at("assessor")).page, { title }, "办结");
  await expect(replier.task(title, "拟写答复")).toHaveCount(1);
  await reviewer.home();
  await expect(reviewer.task(title, "核查复核")).toHaveCount(0);
});

test("原路返回：改了后面环节看过的内容，提交之前说明要再走一遍，不跳过核稿", async ({ at }) => {
  const title = "停水通告的回应稿";
  await begins(at, draftedAndSigned, title, []);
  await doesQuietly((await at("assessor")).page, { title }, "办结", { 稿件: "十日恢复供水。" });
  await doesQuietly((await at("assessorHead")).page, { title }, "办结");
  const leader = await at("leader");
  await leader.opens(title, "签发");
  const dialog = await leader.chooses("退回");
  await fills(dialog, "拟稿", "日期不对");
  await confirms(dialog);

  const assessor = await at("assessor");
  const form = await assessor.opens(title, "拟稿");
  await expect(assessor.page.getByRole("region", { name: /退回$/u })).toContainText("直接送回李书记");
  const confirm = assessor.page.getByRole("dialog");
  await form.fill("办结", { 稿件: "十日恢复供水。" });
  await expect(form.ahead).toContainText("签发 → 李书记");
  await form.fill("办结", { 稿件: "十二日恢复供水。" });
  await form.act("办结").click();
  await expect(confirm).toContainText("改动了后面环节看过的内容（稿件），不直接送回");
  await expect(confirm).toContainText("核稿 → 周主任");
  await expect(confirm).not.toContainText("签发 → 李书记");
  await form.confirm("办结");

  await doesQuietly((await at("assessorHead")).page, { title }, "办结");
  await leader.home();
  await expect(leader.task(title, "签发")).toHaveCount(1);
});
