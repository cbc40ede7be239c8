import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../office/office";
import { Hand } from "../screens/hand";
import { expectNoSidewaysScroll } from "../screens/room";

// 研判规则表: made anew, filled from a sheet, a gap closed, tried with a test, published; on the keys alone, and by touch on a phone.

const ways = [
  ["只用键盘", "keyboard", { viewport: { width: 1366, height: 768 } }],
  ["手机上用手指", "touch", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const;

/** What somebody copied out of WPS or Excel. */
const sheet = "来源\t建议级别\t建议期限\r\n短视频平台\t二级\t24 小时\r\n市民留言板\t三级\t5 个工作日";

for (const [called, way, browser] of ways)
  test(`${called}：新建规则表，加一行，从表格粘贴，补缺口，试用例，发布`, async ({ at }) => {
    const { page } = await at("procedureAdmin", browser);
    const hand = new Hand(page, way);
    await page.goto("/rules");
    await expect(page.getByRole("link", { name: "来件分级分派" })).toBeVisible();
    await hand.use(page.getByRole("button", { name: "新建规则表" }));
    await page.getByRole("textbox", { name: "规则表名称" }).fill("按来源分级");
    await hand.use(page.getByRole("dialog").getByRole("button", { name: "新建规则表" }));
    await expect(page.getByRole("heading", { name: "按来源分级" })).toBeAttached();

    await hand.use(page.getByRole("button", { name: "加一行", exact: true }));
    await expect(cell(page, 0, 0)).toBeFocused();
    await pastes(page);
    await expect(page.getByText("已粘贴，现有 2 行。")).toBeVisible();
    await expect(cell(page, 0, 0)).toHaveText("短视频平台");
    await expect(cell(page, 1, 4)).toHaveText("5 个工作日");

    await closesTheGap(hand);
    await triesACase(hand);
    if (way === "touch") await expectNoSidewaysScroll(page);
    await publishes(hand);
  });

/** Every other source: a row for it is added with the focus where its level is to be written. */
async function closesTheGap(hand: Hand) {
  const { page } = hand;
  const checks = page.getByRole("complementary");
  await hand.use(checks.getByRole("button", { name: "补一行" }));
  await expect(cell(page, 2, 0)).toHaveText(/不是/u);
  const level = cell(page, 2, 1);
  await expect(level).toBeFocused();
  await hand.use(level);
  const editor = level.getByRole("combobox");
  await expect(editor).toBeFocused();
  await editor.fill("三级");
  await page.keyboard.press("Enter");
  await expect(level).toHaveText(/^三级/u);
  await expect(checks.getByText("没有缺口，没有用不到的行，也没有互相矛盾的地方。")).toBeVisible();
}

async function triesACase(hand: Hand) {
  const { page } = hand;
  if (hand.way === "keyboard") {
    await hand.use(page.getByRole("tab", { selected: true }));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
  } else await hand.use(page.getByRole("tab", { name: "用例" }));
  await hand.use(page.getByRole("button", { name: "加一个用例" }));
  const value = page.getByRole("tabpanel").getByLabel("来源");
  await value.fill("市民留言板");
  await value.press("Enter");
  await expect(page.getByText("✗ 由第 2 行取走了")).toBeVisible();
  await value.fill("短视频平台");
  await value.press("Enter");
  await expect(page.getByText("✓ 符合")).toBeVisible();
}

async function publishes(hand: Hand) {
  const { page } = hand;
  await hand.use(page.getByRole("button", { name: /^发\s?布$/u }));
  const dialog = page.getByRole("dialog", { name: "发布规则表" });
  await dialog.getByRole("textbox", { name: "为什么发布" }).fill("统一按来源分级");
  await hand.use(dialog.getByRole("button", { name: /^发\s?布$/u }));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "第 1 版" })).toBeVisible();
  await page.goto("/rules");
  await expect(page.getByRole("listitem").filter({ hasText: "按来源分级" })).toContainText("第 1 版在用");
}

function cell(page: Page, row: number, column: number): Locator {
  return page.getByRole("grid").locator("tbody tr").nth(row).getByRole("gridcell").nth(column);
}

/** What the keys or the menu of the system bring to the page when something is pasted. */
async function pastes(page: Page) {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, sheet);
}
