import { expect, test } from "../office/office";
import { expectNoSidewaysScroll, expectPanesHoldTheirContent, settled } from "../screens/room";

// English words are longer than Chinese ones: every place is walked in both languages, as wide as screens are.

test.use({ shared: "widths" });

const sizes = { 普通屏幕: [1366, 768], 放大的屏幕: [1093, 500], 手机: [390, 844] } as const;
const places = ["/", "/cases", "/overview", "/mails", "/register", "/imports", "/delegations"];

for (const language of ["zh-CN", "en"])
  for (const [screen, [width, height]] of Object.entries(sizes))
    test(`${screen}（${language}）：各页都放得下`, async ({ at }) => {
      const { page } = await at("supervisor", { viewport: { width, height } });
      expect((await page.request.put("/api/me/language", { data: { language } })).ok()).toBe(true);
      for (const place of places) {
        await page.goto(place);
        await expect(page.locator(`html[lang="${language}"]`)).toBeAttached();
        await expect(page.getByRole("main")).toBeVisible();
        await settled(page);
        await expectNoSidewaysScroll(page);
        await expectPanesHoldTheirContent(page);
      }
    });

// As low as a window gets beside another one, or on a screen that is enlarged, or on a phone that lies.
const low = { 放大的屏幕: [1093, 500], 矮窗口: [1366, 500], 横放的手机: [844, 390], 手机: [390, 844] } as const;

for (const [screen, [width, height]] of Object.entries(low))
  test(`${screen}：待办的办理按钮一直看得见`, async ({ at }) => {
    // The walks share an office: no title is a part of another's.
    const title = `油烟扰民，在${screen}上看`;
    await (await at("collector")).registers(title, "油烟净化设备停用，居民反映多日。".repeat(40));
    const { page } = await at("assessor", { viewport: { width, height } });
    await page.goto("/");
    await page.getByRole("option", { name: title }).click();
    const acts = page.getByRole("group", { name: "办理结果" }).getByRole("button");
    await expect(acts.first()).toBeVisible();
    for (const field of [page.getByRole("heading", { level: 2, name: title }), page.getByRole("textbox").last()]) {
      await field.scrollIntoViewIfNeeded();
      for (const act of await acts.all()) await expect(act).toBeInViewport({ ratio: 1 });
      // Where it stands, nothing else does.
      for (const act of await acts.all()) expect(await act.evaluate(isOnTop)).toBe(true);
    }
    // What the keyboard goes to is not below them.
    await page.getByRole("textbox").last().focus();
    expect(await page.getByRole("textbox").last().evaluate(isOnTop)).toBe(true);
  });

function isOnTop(part: Element): boolean {
  const { left, top, width, height } = part.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && (part.contains(there) || there.contains(part));
}
