import { chromium, test, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { browserPath, browserSwitches } from "../office/browser";
import { machine, told } from "./figures";
import { openOffice, type MeasuredOffice } from "./measuredOffice";

// How long the inbox takes to open with an empty cache, and what it loads; beside it what the machine takes for the same
// bytes, for an empty page and for the answers of the service alone.

const runs = 9;
const cases = 100_000;

interface Load {
  /** Milliseconds from the start of the navigation until a task was on the screen. */
  readonly shown: number;
  /** Until a key pressed at that moment had moved the list. */
  readonly answered: number;
  /** Bytes of script and style as they came over the wire. */
  readonly bytes: number;
  readonly assets: readonly string[];
}

test("first load of the inbox", async () => {
  const office = await openOffice(cases);
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...browserSwitches] });
  try {
    await coldLoad(browser, office);
    const loads: Load[] = [];
    const raw: Raw[] = [];
    for (let run = 0; run < runs; run++) {
      const load = await coldLoad(browser, office);
      loads.push(load);
      raw.push(await rawLoad(browser, office, load.assets));
    }
    report(loads, raw);
  } finally {
    await browser.close();
    office.stop();
  }
});

async function coldLoad(browser: Browser, office: MeasuredOffice): Promise<Load> {
  const context = await signedIn(browser, office);
  const page = await context.newPage();
  await page.addInitScript(watchForTasks);
  const wire = await watchWire(page);
  await page.goto(office.address, { waitUntil: "commit" });
  await page.waitForFunction(() => "shown" in globalThis);
  // What comes from here on belongs to the task that the key opens.
  const loaded = wire();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => "answered" in globalThis);
  const times = await page.evaluate(() => {
    const { shown, answered } = globalThis as unknown as { shown: number; answered: number };
    return { shown, answered };
  });
  await context.close();
  return { ...times, ...loaded };
}

/** Runs in the page: notes when the first task is drawn and when the first one is current. */
function watchForTasks() {
  const note = (name: string, what: string) => {
    const seen = () => {
      if (!(name in globalThis) && document.querySelector(what))
        requestAnimationFrame(() => {
          Object.assign(globalThis, { [name]: performance.now() });
        });
    };
    new MutationObserver(seen).observe(document, { subtree: true, childList: true, attributes: true });
  };
  note("shown", "[role=option]");
  note("answered", "[role=option][aria-current]");
}

async function watchWire(page: Page): Promise<() => { bytes: number; assets: string[] }> {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  const loaded = new Map<string, { url: string; bytes: number }>();
  wire.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script" || type === "Stylesheet") loaded.set(requestId, { url: response.url, bytes: 0 });
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = loaded.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  return () => ({
    bytes: [...loaded.values()].reduce((sum, one) => sum + one.bytes, 0),
    assets: [...loaded.values()].map((one) => one.url),
  });
}

interface Raw {
  readonly empty: number;
  readonly bytes: number;
  readonly answers: number;
}

/** The same machine at the same moment: an empty page, the same files fetched and not run, the inbox's answers one by one. */
async function rawLoad(browser: Browser, office: MeasuredOffice, assets: readonly string[]): Promise<Raw> {
  const context = await signedIn(browser, office);
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(`${office.address}/api/health`);
  const empty = performance.now() - begun;
  const timed = (addresses: readonly string[], atOnce: boolean) =>
    page.evaluate(
      async ([addresses, atOnce]) => {
        const begin = performance.now();
        const fetchOne = async (address: string) => (await (await fetch(address)).arrayBuffer()).byteLength;
        if (atOnce) await Promise.all(addresses.map(fetchOne));
        else for (const address of addresses) await fetchOne(address);
        return performance.now() - begin;
      },
      [addresses, atOnce] as const,
    );
  const bytes = await timed(assets, true);
  const answers = await timed(["/api/me", "/api/inbox?sort=Due&limit=200", "/api/inbox/counts"], false);
  await context.close();
  return { empty, bytes, answers };
}

async function signedIn(browser: Browser, { address, account, password }: MeasuredOffice): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
  });
  const answer = await context.request.post("/api/sign-in", { data: { account, password } });
  if (!answer.ok()) throw new Error(`The sign-in was refused: ${await answer.text()}`);
  return context;
}

function report(loads: readonly Load[], raw: readonly Raw[]) {
  console.log(`\nInbox, empty cache, ${cases.toLocaleString("en")} cases of which a fifth are open in this inbox`);
  told("script and style over the wire", "kB", loads.map(kilobytes));
  told(
    "first task on the screen",
    "ms",
    loads.map((one) => one.shown),
  );
  told(
    "answers a key (interactive)",
    "ms",
    loads.map((one) => one.answered),
  );
  reportMachine(raw);
}

function reportMachine(raw: readonly Raw[]) {
  console.log("The machine, in the same run:");
  told(
    "an empty page",
    "ms",
    raw.map((one) => one.empty),
  );
  told(
    "the same files, fetched and not run",
    "ms",
    raw.map((one) => one.bytes),
  );
  told(
    "me, inbox and counts, one after the other",
    "ms",
    raw.map((one) => one.answers),
  );
  console.log(machine());
}

function kilobytes({ bytes }: Load): number {
  return bytes / 1000;
}
