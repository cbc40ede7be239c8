import { test } from "../office/office";
import type { Page } from "@playwright/test";
import { machine, toldFrames } from "./figures";
import { openOffice } from "./measuredOffice";

// Frames while 5,000 rows pass by, beside those of an empty page of the same height.

const rows = 5_000;

test("scrolling 5,000 rows", async ({ browser }) => {
  const office = await openOffice(100_000);
  try {
    const context = await browser.newContext({ baseURL: office.address, viewport: { width: 1366, height: 768 } });
    await context.request.post("/api/sign-in", { data: { account: office.account, password: office.password } });
    const page = await context.newPage();
    const lists = [
      ["inbox", "/", "[role=listbox]", 65],
      ["cases", "/cases", "div:has(> [role=table])", 40],
    ] as const;
    for (const [name, path, place, rowHeight] of lists) {
      await page.goto(path);
      await page.locator(place).first().waitFor();
      const height = await fill(page, place, rowHeight);
      console.log(toldFrames(name, await frames(page, place)));
      await page.setContent(
        `<div id="raw" style="height:700px;overflow:auto"><div style="height:${height}px"></div></div>`,
      );
      console.log(toldFrames(`an empty page as high as ${name}`, await frames(page, "#raw")));
    }
    console.log(machine());
  } finally {
    office.stop();
  }
});

/**
 * Scrolls to the end until so many rows are loaded.
 * @returns the height of all, in pixels.
 */
async function fill(page: Page, place: string, rowHeight: number): Promise<number> {
  return page.evaluate(
    async ([place, height]) => {
      const list = document.querySelector(place);
      if (!list) throw new Error(`There is no ${place}.`);
      while (list.scrollHeight < height) {
        list.scrollTop = list.scrollHeight;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return list.scrollHeight;
    },
    [place, rows * rowHeight] as const,
  );
}

/** Milliseconds of each frame while the whole list passes by within ten seconds. */
async function frames(page: Page, place: string): Promise<number[]> {
  return page.evaluate(async (place) => {
    const list = document.querySelector(place);
    if (!list) throw new Error(`There is no ${place}.`);
    list.scrollTop = 0;
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const step = list.scrollHeight / 600;
    const times: number[] = [];
    let before = await nextFrame();
    for (let frame = 0; frame < 600; frame++) {
      list.scrollTop += step;
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
    return times;
  }, place);
}
