import { expect, type Page } from "@playwright/test";
import type { SmallProcedure } from "./smallProcedures";

/** What a person has done before a test begins: by the page's own requests, as many as it takes. */
export async function registersQuietly(page: Page, titles: readonly string[], procedure?: string) {
  for (const title of titles) {
    const discoveredAt = new Date().toISOString();
    const item = { title, body: "雨后积水多日未退。", source: "市民留言板", discoveredAt };
    await post(page, "/api/cases", { ...item, ...(procedure !== undefined && { procedure }) });
  }
}

interface InboxRow {
  readonly caseId: number;
  readonly visit: number;
  readonly seq: number;
  readonly step: string;
  readonly caseTitle: string;
}

/** Completes every task of a step that lies in the person's inbox; what the outcome demands is filled in plainly. */
export async function doesAllQuietly(
  page: Page,
  step: string,
  outcome: string,
  fields: Readonly<Record<string, unknown>>,
) {
  for (const task of await inboxOf(page, (row) => row.step === step))
    await post(page, `/api/tasks/${addressOf(task)}/complete`, { outcome, fields });
}

/** Completes the person's task of one case. */
export async function doesQuietly(
  page: Page,
  title: string,
  outcome: string,
  fields: Readonly<Record<string, unknown>> = {},
) {
  for (const task of await inboxOf(page, (row) => row.caseTitle === title))
    await post(page, `/api/tasks/${addressOf(task)}/complete`, { outcome, fields });
}

/** Takes on every task of a step that lies in the person's inbox. */
export async function claimsAllQuietly(page: Page, step: string) {
  for (const task of await inboxOf(page, (row) => row.step === step))
    await post(page, `/api/tasks/${addressOf(task)}/claim`, {});
}

/** Publishes a procedure, unless an earlier test of the office did. */
export async function publishesQuietly(page: Page, definition: SmallProcedure) {
  const address = `/api/procedures/${definition.definitionId}`;
  if ((await page.request.get(address)).ok()) return;
  const draft = (await ask(page, "PUT", `${address}/draft`, { definition, stamp: null })) as { stamp: string };
  await post(page, `${address}/publish`, { stamp: draft.stamp, reason: "试用" });
}

async function inboxOf(page: Page, wanted: (row: InboxRow) => boolean): Promise<readonly InboxRow[]> {
  const { items } = (await ask(page, "GET", "/api/inbox?limit=200")) as { items: InboxRow[] };
  const tasks = items.filter(wanted);
  expect(tasks).not.toEqual([]);
  return tasks;
}

function addressOf({ caseId, visit, seq }: InboxRow): string {
  return `${caseId}/${visit}/${seq}`;
}

export async function post(page: Page, address: string, body: unknown) {
  await ask(page, "POST", address, body);
}

/** By the person's session, whether or not their page has been opened yet. */
async function ask(page: Page, method: "GET" | "POST" | "PUT", address: string, data?: unknown): Promise<unknown> {
  const answer = await page.request.fetch(address, { method, ...(data !== undefined && { data }) });
  const text = await answer.text();
  expect({ ok: answer.ok(), text }, address).toMatchObject({ ok: true });
  return text === "" ? null : JSON.parse(text);
}
