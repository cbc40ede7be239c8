import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** axe-core finds nothing serious or critical on what is seen now; what it finds is told under the name, and the test goes on. */
export async function expectNoBarriers(page: Page, name: string) {
  // What comes in by an animation has its colours only at the end of it.
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== "running"));
  // No page of ours has frames, for which axe-core opens a page of its own each time; what passes is not asked for: a quarter of the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true)
    .analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = grave.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join(" | ")}`,
  );
  expect.soft(told, name).toEqual([]);
}
