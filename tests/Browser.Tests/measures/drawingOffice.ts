import type { Browser, BrowserContext } from "@playwright/test";
import { people, password } from "../office/people";
import { startProgram } from "../office/program";
import { definitionOf, type Large } from "./largeProcedure";

export const sound: Large = { id: "sound-300", name: "三百个环节", steps: 300, flawed: false };
export const flawed: Large = { id: "flawed-300", name: "三百个问题", steps: 300, flawed: true };
export const largest: Large = { id: "sound-800", name: "八百个环节", steps: 800, flawed: false };

export type ViewName = "tree" | "canvas" | "outline";

/** The built program with drafts of large procedures. */
export interface DrawingOffice {
  readonly address: string;
  /** A browser that has loaded nothing, of somebody who draws procedures, and who last drew in this view. */
  readonly signedIn: (browser: Browser, view: ViewName) => Promise<BrowserContext>;
  readonly stop: () => Promise<void>;
}

export async function openDrawingOffice(browser: Browser): Promise<DrawingOffice> {
  const program = await startProgram();
  const office = { address: program.address, stop: program.stop, signedIn };
  const context = await signedIn(browser, "tree");
  for (const large of [sound, flawed, largest]) await keepDraft(context, large);
  await context.close();
  return office;

  async function signedIn(browser: Browser, view: ViewName): Promise<BrowserContext> {
    const context = await browser.newContext({
      baseURL: program.address,
      viewport: { width: 1366, height: 768 },
      locale: "zh-CN",
      extraHTTPHeaders: { Origin: program.address },
    });
    await context.addInitScript((view) => {
      globalThis.localStorage.setItem("caseflow.procedureView", view);
    }, view);
    const answer = await context.request.post("/api/sign-in", { data: { account: people.procedureAdmin, password } });
    if (!answer.ok()) throw new Error(`The sign-in was refused: ${await answer.text()}`);
    return context;
  }
}

async function keepDraft(context: BrowserContext, large: Large) {
  const data = { definition: definitionOf(large), stamp: null };
  const answer = await context.request.put(`/api/procedures/${large.id}/draft`, { data });
  if (!answer.ok()) throw new Error(`The draft “${large.name}” was refused: ${await answer.text()}`);
}
