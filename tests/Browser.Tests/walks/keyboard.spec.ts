import { expect, test } from "../office/office";
import { password, people } from "../office/people";

// From the sign-in to a completed task without touching the mouse: only keys are pressed.

const title = "花园小区电梯停运";
const later = "市场门口占道经营";

test("只用键盘：登录、选一件、填写、提交、接着办", async ({ at, page, program }) => {
  const collector = await at("collector");
  await collector.registers(title);
  await collector.registers(later);

  await page.goto(program.address);
  await expect(page.getByLabel("账号")).toBeFocused();
  const { keyboard } = page;
  await keyboard.type(people.assessor);
  await keyboard.press("Tab");
  await keyboard.type(password);
  await keyboard.press("Enter");
  const tasks = page.getByRole("listbox", { name: "待办" }).getByRole("option");
  await expect(tasks).toHaveCount(2);

  await keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("帮助与快捷键");
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  // The most urgent lies open.
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("heading", { level: 2, name: later })).toBeVisible();
  await keyboard.press("ArrowUp");
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await keyboard.press("w");
  await expect(page.getByRole("dialog")).toContainText("为什么是这一天");
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: /^问题类别/ })).toBeFocused();
  await keyboard.type("城乡建设");
  await tabTo(page, "radio", /一级/);
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "三级（一般）" })).toBeChecked();
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await tabTo(page, "textbox", /^排查意见/);
  await keyboard.type("属实，属一般诉求，由住建部门办理。");

  await keyboard.press("Escape");
  await expect(page.getByRole("listbox", { name: "待办" })).toBeFocused();
  await keyboard.press("Control+Enter");
  // It can be taken back: nothing is asked.
  await expect(page.getByText("“排查”已办结：属本机关范围。")).toBeVisible();
  // What is theirs of the same case comes before the next one.
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^摘报期号/ })).toBeVisible();
});

/** Presses Tab until the focus is there; it must be within a page's worth of stops, and always visible. */
async function tabTo(page: import("@playwright/test").Page, role: "radio" | "textbox", name: RegExp) {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press("Tab");
    const there = await page
      .getByRole(role, { name })
      .evaluateAll((all) => all.includes(document.activeElement as never));
    if (there) return;
  }
  throw new Error(`No ${role} ${String(name)} within 40 stops.`);
}

test.describe("在有往来的单位", () => {
  test.use({ settings: { CaseFlow__DemoHistory: "true" } });

  test("抄送我：只用键盘移动，回车读全文，读过的有分别，退回列表", async ({ at }) => {
    const { page } = await at("leader");
    await page.keyboard.press("4");
    const rows = page.getByRole("group", { name: "抄送我" }).getByRole("link");
    await expect(rows.first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(rows.first()).toBeFocused();
    await page.keyboard.press("j");
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/notices\/\d+/);
    await expect(page.getByRole("article")).toContainText(/案件：YQ-\d{8}-\d{4}/);
    await expect(rows.nth(1)).toHaveClass(/read/);
    await page.reload();
    await expect(page.getByRole("article")).toContainText(/案件：YQ-\d{8}-\d{4}/);
  });
});
