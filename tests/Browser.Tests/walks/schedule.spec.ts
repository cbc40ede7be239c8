import { expect, test } from "../office/office";
import { expectNoBarriers } from "../screens/barriers";
import { expectNoSidewaysScroll } from "../screens/room";

// 日程: what is due, day by day, beside the task that is open.

const title = "南关路口红绿灯不亮";

test("日程：按日子列出到期的待办，键盘打开，旁边就是办理；后面各周标出休息日", async ({ at }) => {
  await (await at("collector")).hasRegistered(title);
  const { page } = await at("assessor");
  await page.keyboard.press("2");
  const row = page.getByRole("group", { name: "日程" }).getByRole("link", { name: title });
  const week = page.getByRole("region", { name: "一周" });
  await expect(week.getByRole("listitem")).toHaveCount(7);
  // At the end of a week it is due in the next.
  if (!(await row.isVisible())) await week.getByRole("button", { name: "下一周" }).click();
  await expect(row).toBeVisible();
  await expectNoBarriers(page, "日程");
  await week
    .getByRole("button", { name: /\d+ 件/ })
    .first()
    .press("Enter");
  await expect(row).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expect(row).toHaveAttribute("aria-current", "true");
  await week.getByRole("button", { name: "下一周" }).click();
  await expect(week.getByRole("button", { name: /周日.*(周末|放假|调休上班)/ })).toBeVisible();
});

test("手机上的日程：一周看得全，不横向滚动", async ({ at }) => {
  await (await at("collector")).hasRegistered(title);
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const { page } = await at("assessor", { ...phone, colorScheme: "dark" });
  await page.getByRole("link", { name: "日程" }).tap();
  await expect(page.getByRole("region", { name: "一周" }).getByRole("listitem")).toHaveCount(7);
  await expectNoSidewaysScroll(page);
  await expectNoBarriers(page, "日程");
});
