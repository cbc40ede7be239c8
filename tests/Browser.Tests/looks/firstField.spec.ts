import type { Page } from "@playwright/test";
import { expect, test } from "../office/office";
import { facesOf, wears } from "../screens/faces";

// Whoever opens a task sees at once what is to be filled in first, and what to press: in every step of every shipped procedure.

test.use({ shared: "first-field" });

const sizes = [
  [1366, 768],
  [1093, 500],
  [390, 844],
] as const;

for (const procedure of ["online-opinion", "public-message", "three-level-response"])
  test(`${procedure}：每个环节一打开就看得见第一项和办理按钮`, async ({ at }) => {
    test.slow();
    const title = `路灯不亮，按${procedure}的样子看`;
    await (await at("collector")).hasRegistered(title);
    const admin = await at("procedureAdmin");
    const faces = await facesOf(admin.page, procedure);
    expect(faces.length).toBeGreaterThan(10);
    const { page } = await at("assessor");
    await page.goto("/");
    await page.getByRole("option", { name: title }).click();
    await page.waitForURL(/\/tasks\//u);
    const hidden: string[] = [];
    for (const face of faces) {
      await wears(page, face);
      await page.reload();
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        hidden.push(...(await outOfSight(page)).map((what) => `${face.called}, ${width}×${height}: ${what}`));
      }
    }
    expect(hidden).toEqual([]);
  });

/** What of the first field and the acts is not in sight, without anything being moved. */
async function outOfSight(page: Page): Promise<readonly string[]> {
  const acts = page.getByRole("group", { name: "办理结果" });
  await expect(acts).toBeVisible();
  const inputs = page.locator("form").getByRole("textbox");
  const first = page.locator("form .ant-form-item:not(.ant-form-item-hidden)").first();
  const outcomes = page.getByRole("radiogroup", { name: "选择办理结果" });
  await expect(first.or(outcomes).or(inputs).first()).toBeVisible();
  const shown = (await first.count()) > 0 ? first.locator(".ant-form-item-control-input").first() : outcomes;
  const seen = async (part: typeof shown) => part.evaluate(isInSight);
  return [
    ...((await seen(shown)) ? [] : ["the first field"]),
    ...((await seen(acts.getByRole("button").last())) ? [] : ["the acts"]),
  ];
}

/** Runs in the page: enough of it to begin writing lies in sight, and nothing over it. */
function isInSight(part: Element): boolean {
  const { left, top, width, height } = part.getBoundingClientRect();
  const line = Math.min(height, 32);
  const there = document.elementFromPoint(left + Math.min(width / 2, 60), top + line - 4);
  return top >= 0 && top + line <= innerHeight && there !== null && part.contains(there);
}
