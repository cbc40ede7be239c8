import { expect, type Page } from "@playwright/test";

/** Neither the page nor its main part is to be moved sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
  const pane = await page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(pane).toBe(0);
}

/** Nothing runs over the pane beside it, which makes no page scroll. */
export async function expectPanesHoldTheirContent(page: Page) {
  const panes = page.getByRole("main").locator("section");
  const over = await panes.evaluateAll((all) =>
    all.filter((pane) => pane.scrollWidth > pane.clientWidth).map((pane) => pane.textContent),
  );
  expect(over).toEqual([]);
}

/**
 * The page asks for nothing more. Not "networkidle": of a line that all tabs share no browser says that it was answered.
 */
export async function settled(page: Page) {
  await page.waitForLoadState("load");
  let before = -1;
  const isSame = async () => {
    const now = await page.evaluate(() => performance.getEntriesByType("resource").length);
    const same = now === before;
    before = now;
    return same;
  };
  await expect.poll(isSame, { intervals: [500] }).toBe(true);
}
