import { expect, test } from "../office/office";
import { registersQuietly } from "../screens/quietly";
import { expectNoSidewaysScroll } from "../screens/room";

// 另案办理: what comes to light in a case goes its own way, and the case goes on.

const title = "北街菜场门口积水";
const found = "北街井盖缺失";

for (const [screen, [width, height]] of Object.entries({ 普通屏幕: [1366, 768], 手机: [390, 844] } as const))
  test(`${screen}：督办员把案件里的一件事另案办理，先看会到谁手里，两件互相可见`, async ({ at }) => {
    await registersQuietly((await at("collector")).page, [title]);
    const { page } = await at("supervisor", { viewport: { width, height } });
    const { items } = (await (await page.request.get("/api/cases")).json()) as { items: { id: number }[] };
    await page.goto(`/cases/${items[0]?.id ?? 0}`);
    await page.getByRole("button", { name: "督办操作" }).click();
    await page.getByRole("menuitem", { name: "另案办理…" }).click();

    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel("新案件的标题")).toHaveValue(title);
    await dialog.getByRole("combobox", { name: "按哪个流程办理" }).click();
    await page.getByTitle("群众留言办理", { exact: true }).click();
    await dialog.getByLabel("新案件的标题").fill(found);
    await dialog.getByLabel(/理由/u).fill("核查中发现井盖缺失");
    await dialog.getByRole("button", { name: "下一步" }).click();
    await expect(dialog.getByText(/→ .+ 应于 .+ 前办完/u)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await dialog.getByRole("button", { name: "另案办理", exact: true }).click();

    await expect(page.getByRole("heading", { level: 1, name: new RegExp(found, "u") })).toBeVisible();
    await page.getByRole("link", { name: new RegExp(title, "u") }).click();
    await expect(page.getByRole("heading", { level: 1, name: new RegExp(title, "u") })).toBeVisible();
    await expect(page.getByRole("link", { name: new RegExp(found, "u") })).toBeVisible();
    await expect(page.getByText(/另案办理：YQ-.+（群众留言办理）。理由：核查中发现井盖缺失/u)).toBeVisible();
  });
