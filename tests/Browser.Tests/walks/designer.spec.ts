import type { Locator, Page, Request } from "@playwright/test";
import { expect, test } from "../office/office";
import { settled } from "../screens/room";
import { turnsTo } from "../screens/views";

// 流程设计: an administrator puts a step into an arrow, is told what is missing, mends it, takes it back and does it again.

test("流程管理员：在两个环节之间加一个环节，按检查补上办理人，撤销与重做", async ({ at }) => {
  const { page } = await at("procedureAdmin");
  await expect(page).toHaveURL(/\/procedures$/u);
  await page.getByRole("link", { name: "网络舆情快速处置" }).click();

  const plus = page.getByRole("button", { name: "在“起草公开稿”和“核发公开”之间加环节" });
  await plus.click();
  await page.getByRole("dialog", { name: "加什么环节" }).getByRole("textbox").fill("办理环节");
  await page.keyboard.press("Enter");

  const panel = page.getByRole("complementary");
  const name = panel.getByRole("textbox", { name: "环节名称" });
  await name.fill("法制审核");
  const card = page.getByRole("button", { name: /^法制审核/u });
  await expect(card).toBeVisible();
  await expect(page.getByRole("button", { name: /^检查 \d/u })).toBeVisible();
  await expect(panel.getByText("还没有指定由谁办理")).toBeVisible();
  await panel
    .getByRole("combobox", { name: /由谁办理/u })
    .first()
    .click();
  await page.getByTitle("审核人", { exact: true }).last().click();
  await expect(page.getByText("检查通过")).toBeVisible();

  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("button", { name: /^检查 \d/u })).toBeVisible();
  await page.getByRole("button", { name: "重做" }).click();
  await expect(page.getByText("检查通过")).toBeVisible();
});

test("退回到前面的环节，在大纲里只用键盘就能定，撤销就没有了", async ({ at }) => {
  const { page } = await at("procedureAdmin");
  await page.goto("/procedures/online-opinion");
  await turnsTo(page, "大纲");
  const seek = page.getByRole("combobox", { name: "找环节" });
  await seek.focus();
  await page.keyboard.insertText("审核");
  await page.keyboard.press("Enter");
  await expect(page.locator(":focus")).toHaveAttribute("data-step", "review");

  const chips = page.locator(".cf-outline").getByRole("button", { name: "↩ 回到 书记批示" });
  const before = await chips.count();
  await page.getByRole("combobox", { name: "“审核通过”的去处" }).focus();
  await page.keyboard.insertText("书记批示");
  await page.keyboard.press("Enter");
  await expect(chips).toHaveCount(before + 1);

  await page.keyboard.press("Control+z");
  await expect(chips).toHaveCount(before);
});

test("环节拖到流程图的 ＋ 上，或拖到画布上，就加在那里", async ({ at }) => {
  const { page } = await at("procedureAdmin");
  await page.goto("/procedures/online-opinion");
  const stocked = page.getByRole("region", { name: /^环节：拖到/u }).getByText("是否判断", { exact: true });
  const name = page.getByRole("complementary").getByRole("textbox", { name: "环节名称" });

  const plus = page.getByRole("button", { name: "在“登记”和“线索卡不全？”之间加环节" });
  await drags(page, stocked, await middleOf(plus));
  await expect(name).toHaveValue("新是否判断");
  await expect(name).toBeFocused();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "在“登记”和“新是否判断”之间加环节" })).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();

  await turnsTo(page, "画布");
  const first = page.locator(".react-flow__node", { hasText: "线索卡不全？" });
  await expect(first).toBeVisible();
  const { x, y } = await middleOf(first);
  await drags(page, stocked, { x, y: y - 200 });
  await expect(name).toHaveValue("新是否判断");
  // It lies there, and is gone to.
  const [added, then] = [
    await middleOf(page.locator(".react-flow__node", { hasText: "新是否判断" })),
    await middleOf(first),
  ];
  expect(Math.abs(added.x - then.x)).toBeLessThan(160);
  expect(then.y - added.y).toBeGreaterThan(80);
});

async function middleOf(target: Locator) {
  const box = await target.boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

async function drags(page: Page, what: Locator, { x, y }: { readonly x: number; readonly y: number }) {
  await what.hover();
  await page.mouse.down();
  await page.mouse.move(x - 40, y + 40, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

/** The shipped procedures, each with a step that people do early in it. */
const shipped = [
  ["online-opinion", "排查"],
  ["public-message", "受理研判"],
  ["three-level-response", "监测发现单"],
] as const;

for (const [definitionId, step] of shipped)
  test(`流程图、画布、大纲依次看过再回来，${definitionId} 存下的一个字节也不变`, async ({ at }) => {
    const { page } = await at("procedureAdmin");
    const published = await page.request.get(`/api/procedures/${definitionId}`);
    const first = JSON.stringify(((await published.json()) as { definition: unknown }).definition);
    await page.goto(`/procedures/${definitionId}`);
    expect(await savedAgain(page, step), "the draft as it was opened").toBe(first);

    for (const view of ["画布", "大纲", "流程图", "画布", "流程图", "大纲", "流程图"] as const) {
      await turnsTo(page, view);
      await page
        .getByRole("button", { name: new RegExp(`^${step}`, "u") })
        .first()
        .click();
      await expect(page.getByRole("complementary").getByRole("textbox", { name: "环节名称" })).toHaveValue(step);
    }
    expect(await savedAgain(page, step), "the draft after the views").toBe(first);
  });

/** What the designer saves when a step is called otherwise and that is taken back: the whole document, as text. */
async function savedAgain(page: Page, step: string): Promise<string> {
  await page
    .getByRole("button", { name: new RegExp(`^${step}`, "u") })
    .first()
    .click();
  const saved = () => page.waitForRequest((asked) => asked.method() === "PUT" && asked.url().endsWith("/draft"));
  const changed = saved();
  await page.getByRole("complementary").getByRole("textbox", { name: "环节名称" }).fill("先看一看");
  expect(definitionIn(await changed)).toContain("先看一看");
  const back = saved();
  await page.getByRole("button", { name: "撤销" }).click();
  return definitionIn(await back);
}

function definitionIn(asked: Request): string {
  return JSON.stringify((asked.postDataJSON() as { definition: unknown }).definition);
}

test("设计器只在用得到的页面加载", async ({ at }) => {
  const handler = await at("housingHandler");
  await handler.page.goto("/");
  await settled(handler.page);
  expect(await scriptsOf(handler.page, "cf-palette")).toEqual([]);
  const { page } = await at("procedureAdmin");
  await page.goto("/procedures");
  await page.getByRole("link", { name: "网络舆情快速处置", exact: true }).click();
  await expect(page.getByRole("button", { name: "撤销" })).toBeVisible();
  expect(await scriptsOf(page, "cf-palette")).toHaveLength(1);
  // What draws freely comes with the view that needs it.
  expect(await scriptsOf(page, "react-flow__pane")).toEqual([]);
  await page.getByText("画布", { exact: true }).click();
  await expect(page.locator(".react-flow__node").first()).toBeVisible();
  expect(await scriptsOf(page, "react-flow__pane")).toHaveLength(1);
});

/** The scripts that the page has loaded and that hold a text. */
async function scriptsOf(page: Page, text: string): Promise<readonly string[]> {
  return page.evaluate(async (text) => {
    // Browsers note 250 of them, and asking for each counts as well.
    performance.setResourceTimingBufferSize(5000);
    const loaded = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
    const texts = await Promise.all(loaded.map(async ({ name }) => [name, await (await fetch(name)).text()] as const));
    return texts.filter(([, script]) => script.includes(text)).map(([name]) => name);
  }, text);
}

test("名称改了，标题跟着改；马上关掉页面也不丢", async ({ at }) => {
  const { page } = await at("procedureAdmin");
  await page.goto("/procedures");
  await page.getByRole("link", { name: "网络舆情快速处置", exact: true }).click();
  await page.getByRole("complementary").getByRole("textbox", { name: "流程名称" }).fill("舆情处置办法");
  await expect(page.getByRole("heading", { level: 1, name: "舆情处置办法" })).toBeVisible();
  await page.getByRole("complementary").getByRole("textbox", { name: "流程名称" }).fill("舆情处置办法二");
  await page.goto("/");
  await page.goto("/procedures");
  await page
    .getByRole("link", { name: /网络舆情快速处置|舆情处置办法/u })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "舆情处置办法二" })).toBeVisible();
});
