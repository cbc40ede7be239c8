import { test, type Browser, type Page } from "@playwright/test";
import { flawed, largest, openDrawingOffice, sound, type DrawingOffice, type ViewName } from "./drawingOffice";
import { machine, told } from "./figures";
import type { Large } from "./largeProcedure";

// How long a large procedure takes until it is painted: from a bare address with an empty cache, and from the list of procedures.
// Beside it an empty page of the same service.

const runs = 7;

/** What is on the screen when a view is. */
const marks: Readonly<Record<ViewName, string>> = {
  tree: ".cf-tree-face",
  canvas: ".cf-card",
  outline: ".cf-outline-step",
};

test("opening large procedures", async ({ browser }) => {
  const office = await openDrawingOffice(browser);
  try {
    for (const large of [sound, flawed, largest])
      for (const view of Object.keys(marks) as ViewName[]) await measure(browser, office, large, view);
    console.log(machine());
  } finally {
    await office.stop();
  }
});

async function measure(browser: Browser, office: DrawingOffice, large: Large, view: ViewName) {
  const times = { empty: [] as number[], cold: [] as number[], fromList: [] as number[] };
  // The first one warms the service.
  for (let run = 0; run <= runs; run++) {
    const context = await office.signedIn(browser, view);
    const page = await context.newPage();
    const empty = await emptyPage(page, office);
    const cold = await painted(page, `/procedures/${large.id}`, marks[view]);
    await page.goto("/procedures");
    const fromList = await opened(page, large.name, marks[view]);
    await context.close();
    if (run === 0) continue;
    times.empty.push(empty);
    times.cold.push(cold);
    times.fromList.push(fromList);
  }
  console.log(`\n${large.steps} steps${large.flawed ? ", a finding for each" : ""}, ${view}`);
  told("painted, empty cache", "ms", times.cold);
  told("painted, from the list", "ms", times.fromList);
  told("an empty page", "ms", times.empty);
}

async function emptyPage(page: Page, { address }: DrawingOffice): Promise<number> {
  const begun = performance.now();
  await page.goto(`${address}/api/health`);
  return performance.now() - begun;
}

/** Milliseconds from the start of the navigation until the frame with the procedure in it was painted. */
async function painted(page: Page, path: string, mark: string): Promise<number> {
  await page.addInitScript(watchFor, mark);
  await page.goto(path, { waitUntil: "commit" });
  return seenAt(page);
}

/** The same, from the click in the list of procedures. */
async function opened(page: Page, name: string, mark: string): Promise<number> {
  const link = page.getByRole("link", { name, exact: true });
  await link.waitFor();
  await page.evaluate(() => {
    Reflect.deleteProperty(globalThis, "seenAt");
    addEventListener("click", ({ timeStamp }) => Object.assign(globalThis, { clickedAt: timeStamp }), {
      capture: true,
    });
  });
  await page.evaluate(watchFor, mark);
  await link.click();
  const seen = await seenAt(page);
  return seen - (await page.evaluate(() => (globalThis as unknown as { clickedAt: number }).clickedAt));
}

async function seenAt(page: Page): Promise<number> {
  await page.waitForFunction(() => "seenAt" in globalThis);
  return page.evaluate(() => (globalThis as unknown as { seenAt: number }).seenAt);
}

/** Runs in the page: notes when the first frame with such an element was painted. */
function watchFor(mark: string) {
  const watching = new MutationObserver(() => {
    if (!document.querySelector(mark)) return;
    watching.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(globalThis, { seenAt: performance.now() });
      port2.postMessage(null);
    });
  });
  watching.observe(document, { subtree: true, childList: true });
}
