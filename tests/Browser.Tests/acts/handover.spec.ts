import { expect, test } from "../office/office";
import { choose } from "../screens/taskForm";
import { claimsQuietly, publishesQuietly, registersQuietly } from "../screens/quietly";
import { investigated } from "../screens/smallProcedures";

// 离职交接: all that a person has goes to another in one act, and back. An office of its own: it counts everything that is somebody's.

const many = 40;

test("离职交接：四十件待办先看预览，一次交出，再一次撤销", async ({ at }) => {
  const titles = Array.from({ length: many }, (_, which) => `第${which + 1}户房屋漏水`);
  await publishesQuietly((await at("procedureAdmin")).page, investigated);
  await registersQuietly((await at("collector")).page, titles, investigated.definitionId);
  const leaving = await at("investigator");
  await claimsQuietly(leaving.page, { step: "上门核查" });

  const { page } = await at("supervisor");
  await page.goto("/handover");
  await choose(page, page.getByRole("combobox", { name: "交接人" }), "赵核查");
  await choose(page, page.getByRole("combobox", { name: "接手人", exact: true }), "钱核查");
  await expect(page.getByRole("heading", { name: `在办待办 · ${many} 项` })).toBeVisible();
  await expect(page.getByText(titles[0] ?? "")).toBeVisible();
  const successor = await at("secondInvestigator");
  await successor.home();
  await expect(successor.tasks).toHaveCount(0);

  await page.getByRole("button", { name: `交接 ${many} 项` }).click();
  await expect(
    page.getByRole("status").filter({ hasText: `赵核查的事项：已交接 ${many} 项，未交接 0 项` }),
  ).toBeVisible();
  await expect(successor.task("房屋漏水", "我已签收").first()).toBeVisible();
  await leaving.home();
  await expect(leaving.tasks).toHaveCount(0);

  await page.getByRole("button", { name: "撤销交接" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "撤销交接" }).click();
  await expect(page.getByRole("status").filter({ hasText: `已撤销：退还赵核查 ${many} 项，留下 0 项` })).toBeVisible();
  await expect(leaving.task("房屋漏水", "我已签收").first()).toBeVisible();
  await expect(successor.tasks).toHaveCount(0);
});
