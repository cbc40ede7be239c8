import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page of the office has. */
const mostStops = 500;

/** How somebody works with a page. */
export type Way = "mouse" | "keyboard" | "touch";

/** Somebody's hand at a page, with the mouse, on the keys alone or by finger; it counts what it does. */
export class Hand {
  /** Clicks or taps, or what stands for one on the keyboard: going to something and pressing it. */
  clicks = 0;
  readonly page: Page;
  readonly way: Way;

  constructor(page: Page, way: Way) {
    this.page = page;
    this.way = way;
  }

  /** Presses a button or follows a link. */
  async use(target: Locator) {
    await this.at(target);
    if (this.way === "keyboard") await this.page.keyboard.press("Enter");
  }

  /** Writes into a field; what stood there is replaced. */
  async write(target: Locator, text: string) {
    await this.at(target);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(text);
  }

  /** Chooses from a list by typing a part of the name. */
  async choose(list: Locator, text: string) {
    await this.at(list);
    await this.page.keyboard.insertText(text);
    if (this.way === "touch") await this.at(this.page.locator(".ant-select-dropdown:visible").getByTitle(text).first());
    else await this.page.keyboard.press("Enter");
  }

  private async at(target: Locator) {
    await expect(target).toBeEnabled();
    this.clicks += 1;
    if (this.way === "mouse") await target.click();
    else if (this.way === "touch") await target.tap();
    else await this.reach(target);
  }

  /** Goes from stop to stop until the focus is there. */
  private async reach(target: Locator) {
    for (let stop = 0; stop < mostStops; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`No key leads to ${String(target)}.`);
  }
}
