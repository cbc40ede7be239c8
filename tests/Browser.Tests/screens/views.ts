import { expect, type Page } from "@playwright/test";

export const views = ["流程图", "画布", "大纲"] as const;

export type View = (typeof views)[number];

/** Turns to a view of the procedure, as a finger or a pointer does. */
export async function turnsTo(page: Page, view: View) {
  await page.getByRole("toolbar", { name: "流程图工具" }).getByTitle(view, { exact: true }).click();
  await expect(page.getByRole("radio", { name: view })).toBeChecked();
}
