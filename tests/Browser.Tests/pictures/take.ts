import path from "node:path";
import type { Page } from "@playwright/test";
import { settled } from "../screens/room";

const folder = path.resolve(import.meta.dirname, "../../../docs/pictures");

/** Takes a picture for the documents, when nothing is on its way any more. */
export async function take(page: Page, name: string) {
  await settled(page);
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== "running"));
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
