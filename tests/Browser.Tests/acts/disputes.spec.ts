import { expect, test } from "../office/office";
import type { Colleague } from "../screens/colleague";
import { take, TaskForm } from "../screens/taskForm";
import { Walk } from "../walks/walk";

// 职责异议: a unit disputes that work is theirs.

test.use({ shared: "street" });

const step = "跟踪督办";
const housing = "市住房和城乡建设局";
const environment = "市生态环境局";

async function disputes({ page }: Colleague, unit: string) {
  await page.getByRole("group", { name: "办理结果" }).getByRole("button", { name: "更多…" }).click();
  await page.getByRole("menuitem", { name: "职责异议", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /具体条款/u }).fill("三定方案：河道水质由该局负责");
  await take(page, dialog.getByRole("combobox"), unit);
  await dialog.getByRole("button", { name: "职责异议" }).click();
  await expect(dialog).toBeHidden();
}

async function opens({ page }: Colleague, title: string, question: string): Promise<TaskForm> {
  await page.goto("/");
  await page
    .getByRole("listbox", { name: "待办" })
    .getByRole("option")
    .filter({ hasText: title })
    .filter({ hasText: question })
    .click();
  await expect(page.getByRole("region", { name: /提出职责异议/u })).toContainText("河道水质由该局负责");
  return new TaskForm(page);
}

test("第二次职责异议转裁定，裁定后不能再提，并成为先例", async ({ at }) => {
  const walk = new Walk(at, "河道水质发黑");
  await walk.hasBeenInstructed("跟踪督办", { 主办单位: housing });
  const handler = await at("housingHandler");
  await handler.opens(walk.title, step);
  await disputes(handler, environment);

  const supervisor = await at("supervisor");
  await (await opens(supervisor, walk.title, "答复职责异议")).handIn("异议不成立，仍由其办理", { 理由: "属施工排水" });

  await handler.opens(walk.title, step);
  await disputes(handler, environment);
  const leader = await at("leader");
  const ruling = await opens(leader, walk.title, "裁定职责");
  await expect(leader.page.getByRole("region", { name: /提出职责异议/u })).toContainText("属施工排水");
  await ruling.handIn("作出裁定", { 由哪个单位办理: environment, 裁定依据: "河道水质由生态环境局负责" });

  const other = await at("environmentHandler");
  await other.opens(walk.title, step);
  await other.page.getByRole("group", { name: "办理结果" }).getByRole("button", { name: "更多…" }).click();
  await expect(other.page.getByRole("menuitem", { name: /^职责异议/u })).toContainText("不能再提职责异议");

  const like = new Walk(at, "西河道水质发黑");
  await (await at("collector")).hasRegistered(like.title);
  await like.awaitsInstruction();
  await (await leader.opens(like.title, "书记批示")).choose("分类交办");
  const precedents = leader.page.getByRole("region", { name: "先例" });
  await expect(precedents).toContainText("河道水质由生态环境局负责");
  await precedents.getByRole("button", { name: `选${environment}` }).click();
  await expect(leader.page.getByText(environment).first()).toBeVisible();
});
