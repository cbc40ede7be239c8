import { expect, test } from "../office/office";
import { expectNoSidewaysScroll } from "../screens/room";

// 并案、拆案: handled once, each reporter answered; taken back as it stood.

const reason = "反映同一件事";
const mainTitle = "西街菜场门口积水";
const others = ["西街菜场门口又积水", "西街菜场门口积水无人管", "西街菜场门口积水三天"] as const;

test("督办员把三件并入一件，主案办结，逐件答复反映人", async ({ at }) => {
  await (await at("collector")).hasRegistered(mainTitle, ...others);
  const { page } = await at("supervisor");
  await (await at("supervisor")).searches(mainTitle);
  await page.getByRole("link", { name: mainTitle, exact: true }).click();
  await page.getByRole("button", { name: "督办操作" }).click();
  await page.getByRole("menuitem", { name: "并案…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/可能是同一件事/u)).toBeVisible();
  for (const title of others) await dialog.getByRole("checkbox", { name: title }).check();
  await dialog.getByLabel(/理由/u).fill(reason);
  await dialog.getByRole("button", { name: "下一步" }).click();
  await expect(dialog.getByText(/撤下的待办：“排查”（/u)).toHaveCount(3);
  await dialog.getByRole("button", { name: "确认并入 3 件" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: "并入的案件（3 件）" })).toBeVisible();

  const assessor = await at("assessor");
  await assessor.page.goto("/");
  await expect(assessor.task(mainTitle, "排查")).toHaveCount(1);
  for (const title of others) await expect(assessor.task(title, "排查")).toHaveCount(0);
  await assessor.hasDone(mainTitle, "排查", "不属范围转送", { 问题类别: "城乡建设" });
  await (await at("assessorHead")).hasDone(mainTitle, "转送记录", "核准并转送");

  const replier = await at("replier");
  for (const title of others) {
    await replier.does(title, "答复反映人", "已答复");
    await replier.opensCase(title);
    await expect(replier.page.getByRole("region", { name: "案件情况" })).toContainText("转送");
  }
  await page.reload();
  await expect(page.getByRole("region", { name: "正在办理" })).not.toContainText("待答复反映人");
});

for (const [screen, [width, height]] of Object.entries({ 普通屏幕: [1366, 768], 手机: [390, 844] } as const))
  test(`${screen}：拆案以后待办仍在原来的人手里`, async ({ at }) => {
    await (await at("collector")).hasRegistered(mainTitle, others[0]);
    const supervisor = await at("supervisor", { viewport: { width, height } });
    const { page } = supervisor;
    const found = await page.request.get(`/api/cases?text=${encodeURIComponent("西街菜场")}`);
    const { items } = (await found.json()) as { items: { id: number; title: string }[] };
    const idOf = (title: string) => items.find((one) => one.title === title)?.id ?? 0;
    await page.goto(`/cases/${idOf(mainTitle)}`);
    await page.getByRole("button", { name: "督办操作" }).click();
    await page.getByRole("menuitem", { name: "并案…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: others[0] }).check();
    await dialog.getByLabel(/理由/u).fill(reason);
    await dialog.getByRole("button", { name: "下一步" }).click();
    await dialog.getByRole("button", { name: "确认并入 1 件" }).click();
    await expect(dialog).toBeHidden();
    await expectNoSidewaysScroll(page);

    await page.getByRole("link", { name: others[0] }).click();
    await expect(page.getByRole("link", { name: /已并入/u })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "拆案…" }).click();
    await dialog.getByLabel(/理由/u).fill("另有诉求");
    await dialog.getByRole("button", { name: "下一步" }).click();
    await expect(dialog.getByText("“排查”恢复待办，仍归原来的人")).toBeVisible();
    await dialog.getByRole("button", { name: "确认拆案" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("region", { name: "办理经过" })).toContainText("恢复单独办理");

    const assessor = await at("assessor");
    await assessor.page.goto("/");
    await expect(assessor.task(others[0], "排查")).toHaveCount(1);
  });
