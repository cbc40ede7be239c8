import type { Page } from "@playwright/test";

/** Starts the import of the file that was checked, and says yes to what it means. */
export async function startsImport(page: Page) {
  await page.getByRole("button", { name: "开始导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "开始导入" }).click();
}
