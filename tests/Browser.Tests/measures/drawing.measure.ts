import { test, type Browser, type Locator, type Page } from "@playwright/test";
import { flawed, openDrawingOffice, sound, type DrawingOffice, type ViewName } from "./drawingOffice";
import { machine, told, toldFrames } from "./figures";

// A large procedure while it is drawn: frames while a card is dragged, and from a key in the panel to the frame that shows it, with
// every finding open. Beside them an empty page that does the same.

const moves = 240;
const keys = 30;
/** Milliseconds between two keys: faster than people write. */
const pace = 80;

test("drawing in large procedures", async ({ browser }) => {
  const office = await openDrawingOffice(browser);
  try {
    await dragging(browser, office, "canvas", "[data-step='p0-draft'] .cf-head");
    await dragging(browser, office, "tree", ".cf-tree-face[data-step='p0-draft']");
    await typing(browser, office);
    console.log(machine());
  } finally {
    await office.stop();
  }
});

async function dragging(browser: Browser, office: DrawingOffice, view: ViewName, card: string) {
  const context = await office.signedIn(browser, view);
  const page = await context.newPage();
  await page.goto(`/procedures/${sound.id}`);
  await page.locator(card).waitFor();
  await page.waitForTimeout(3000);
  console.log(toldFrames(`${sound.steps} steps, dragging, ${view}`, await frames(page, page.locator(card))));
  await page.setContent(emptyBoard);
  console.log(toldFrames("an empty page, dragging", await frames(page, page.locator("#raw"))));
  await context.close();
}

const emptyBoard = `<div id="raw" style="position:absolute;left:300px;top:300px;width:200px;height:60px;background:#ccc"></div>
<script>addEventListener("mousemove", (event) => { raw.style.left = event.clientX + "px"; raw.style.top = event.clientY + "px"; });</script>`;

/** Milliseconds of each frame while a card goes round in a circle under the mouse. */
async function frames(page: Page, card: Locator): Promise<readonly number[]> {
  const box = await card.boundingBox();
  if (!box) throw new Error("There is no card to drag.");
  const [x, y] = [box.x + box.width / 2, box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 20);
  await page.evaluate(countFrames);
  for (let move = 0; move < moves; move++) {
    const angle = (move / moves) * 4 * Math.PI;
    await page.mouse.move(x + 20 + 150 * Math.sin(angle), y + 20 + 150 * (1 - Math.cos(angle)));
  }
  const times = await page.evaluate(() => (globalThis as unknown as { stopFrames: () => number[] }).stopFrames());
  await page.mouse.up();
  return times;
}

/** Runs in the page. */
function countFrames() {
  const times: number[] = [];
  let before = performance.now();
  let going = true;
  const next = (now: number) => {
    times.push(now - before);
    before = now;
    if (going) requestAnimationFrame(next);
  };
  requestAnimationFrame((now) => {
    before = now;
    requestAnimationFrame(next);
  });
  Object.assign(globalThis, {
    stopFrames: () => {
      going = false;
      return times;
    },
  });
}

async function typing(browser: Browser, office: DrawingOffice) {
  const context = await office.signedIn(browser, "tree");
  const page = await context.newPage();
  await page.goto(`/procedures/${flawed.id}`);
  await page.locator(".cf-tree-face[data-step='p2-draft']").click();
  const panel = page.getByRole("complementary");
  const fields = [
    ["name of the step", panel.getByRole("textbox", { name: "环节名称" })],
    ["guidance", panel.locator("[data-input=guidance] textarea").first()],
  ] as const;
  await page.getByRole("button", { name: /^检查 \d+/u }).click();
  await page.locator(".cf-findings li").first().waitFor();
  const open = await page.locator(".cf-findings li").count();
  console.log(`\n${flawed.steps} steps, ${open} findings open`);
  for (const [name, field] of fields) told(`key to paint, ${name}`, "ms", await keyToPaint(page, field));
  await page.setContent("<textarea></textarea>");
  told("key to paint, an empty page", "ms", await keyToPaint(page, page.locator("textarea")));
  await context.close();
}

/** Milliseconds from each key to the end of the frame that shows it. */
async function keyToPaint(page: Page, field: Locator): Promise<readonly number[]> {
  await field.focus();
  await page.waitForTimeout(2500);
  await field.evaluate(watchKeys);
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press("abcdefghij".charAt(key % 10));
    await page.waitForTimeout(pace);
  }
  return page.evaluate(() => (globalThis as unknown as { painted: number[] }).painted);
}

/** Runs in the page: from the moment that a key was struck, as the browser noted it. */
function watchKeys(field: Element) {
  const painted: number[] = [];
  Object.assign(globalThis, { painted });
  let struck = 0;
  field.addEventListener("keydown", ({ timeStamp }) => (struck = timeStamp), { capture: true });
  field.addEventListener(
    "input",
    () => {
      const at = struck;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - at);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
