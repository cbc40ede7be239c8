import { expect, type Page } from "@playwright/test";
import type { SmallProcedure } from "./smallProcedures";
import { answers, type Entries, type Field, type Task } from "./taskForm";

// What people have done before a test begins: by the same requests as their screens send, without the screens.

interface InboxItem {
  readonly caseId: number;
  readonly visit: number;
  readonly seq: number;
  readonly step: string;
  readonly caseTitle: string;
}

export async function registersQuietly(page: Page, titles: readonly string[], procedure?: string) {
  for (const title of titles) {
    const discoveredAt = new Date().toISOString();
    const item = { title, body: "雨后积水多日未退。", source: "市民留言板", discoveredAt };
    await post(page, "/api/cases", { ...item, ...(procedure !== undefined && { procedure }) });
  }
}

/** Which tasks of an inbox are meant; all that fit. */
export interface Meant {
  readonly title?: string;
  readonly step?: string;
}

/**
 * Completes a person's tasks; what the outcome demands beside the entries is filled in plainly.
 * @param outcome the words on the button.
 */
export async function doesQuietly(page: Page, meant: Meant, outcome: string, entries: Entries = {}) {
  for (const task of await meantIn(page, meant)) {
    const at = addressOf(task);
    const answer = answers(await read<Task>(page, at), outcome, entries);
    const fields: Record<string, unknown> = {};
    for (const [field, words] of answer.fields) fields[field.name] = await valueOf(page, field, words);
    await post(page, `${at}/complete`, { outcome: answer.outcome, fields });
  }
}

/** Takes on a person's tasks. */
export async function claimsQuietly(page: Page, meant: Meant) {
  for (const task of await meantIn(page, meant)) await post(page, `${addressOf(task)}/claim`, {});
}

/** Publishes a procedure, unless an earlier test of the office did. */
export async function publishesQuietly(page: Page, definition: SmallProcedure) {
  const address = `/api/procedures/${definition.definitionId}`;
  if ((await page.request.get(address)).ok()) return;
  const saved = await page.request.put(`${address}/draft`, { data: { definition, stamp: null } });
  expect(saved.ok(), address).toBe(true);
  const { stamp } = (await saved.json()) as { stamp: string };
  await post(page, `${address}/publish`, { stamp, reason: "试用" });
}

async function meantIn(page: Page, { title, step }: Meant): Promise<readonly InboxItem[]> {
  const { items } = await read<{ items: InboxItem[] }>(page, "/api/inbox?limit=200");
  const found = items.filter(
    (task) => (title === undefined || task.caseTitle === title) && (step === undefined || task.step === step),
  );
  expect(found, `“${step ?? "some step"}” of “${title ?? "some case"}” in the inbox`).not.toEqual([]);
  return found;
}

function addressOf({ caseId, visit, seq }: InboxItem): string {
  return `/api/tasks/${caseId}/${visit}/${seq}`;
}

async function post(page: Page, address: string, data: unknown) {
  const answer = await page.request.post(address, { data });
  expect({ ok: answer.ok(), text: await answer.text() }, address).toMatchObject({ ok: true });
}

async function read<T>(page: Page, address: string): Promise<T> {
  const answer = await page.request.get(address);
  expect(answer.ok(), address).toBe(true);
  return (await answer.json()) as T;
}

async function valueOf(page: Page, field: Field, words: string | readonly string[]): Promise<unknown> {
  switch (field.type) {
    case "Choice":
      return field.choices.find(({ label }) => label === words)?.value;
    case "YesNo":
      return words === "是";
    case "Number":
      return Number(words);
    case "Moment":
      return new Date(String(words)).toISOString();
    case "Unit":
      return codeOf(await read<Named[]>(page, "/api/units"), String(words));
    case "Units": {
      const units = await read<Named[]>(page, "/api/units");
      return [words].flat().map((name) => codeOf(units, name));
    }
    case "Person":
      return codeOf(await read<Named[]>(page, "/api/people"), String(words));
    default:
      return words;
  }
}

interface Named {
  readonly code: string;
  readonly name: string;
}

function codeOf(some: readonly Named[], name: string): string | undefined {
  return some.find((one) => one.name === name)?.code;
}
