import { expect, test } from "../office/office";
import { registersQuietly } from "../screens/quietly";

// Whoever asks their machine for less motion (prefers-reduced-motion) gets the same menus in the same places.

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test(`减少动态效果：${width} 宽，菜单打开在屏幕里`, async ({ at }) => {
    await registersQuietly((await at("collector")).page, ["南街路灯不亮"]);
    const { page } = await at("supervisor", { viewport: { width, height }, reducedMotion: "reduce" });
    const { items } = (await (await page.request.get("/api/cases")).json()) as { items: { id: number }[] };
    await page.goto(`/cases/${items[0]?.id ?? 0}`);
    await page.getByRole("button", { name: "督办操作" }).click();
    await expect(page.getByRole("menuitem", { name: "改派" })).toBeInViewport({ ratio: 1 });
  });
