import { expect, test } from "../office/office";
import { expectNoSidewaysScroll, expectPanesHoldTheirContent } from "../screens/room";

// English words are longer than Chinese ones: every place is walked in both languages, as wide as screens are.

const sizes = { 普通屏幕: [1366, 768], 放大的屏幕: [1093, 500], 手机: [390, 844] } as const;
const places = ["/", "/cases", "/overview", "/mails", "/register", "/imports"];

for (const language of ["zh-CN", "en"])
  for (const [screen, [width, height]] of Object.entries(sizes))
    test(`${screen}（${language}）：各页都放得下`, async ({ at }) => {
      const { page } = await at("supervisor", { viewport: { width, height } });
      await page.evaluate((chosen) => {
        localStorage.setItem("caseflow.language", chosen);
      }, language);
      for (const place of places) {
        await page.goto(place);
        await expect(page.locator(`html[lang="${language}"]`)).toBeAttached();
        await expect(page.getByRole("main")).toBeVisible();
        await page.waitForLoadState("networkidle");
        await expectNoSidewaysScroll(page);
        await expectPanesHoldTheirContent(page);
      }
    });
