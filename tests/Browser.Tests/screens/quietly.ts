import { expect, type Page } from "@playwright/test";
import type { SmallProcedure } from "./smallProcedures";
import { plain, type Entries, type Field, type Task } from "./taskForm";

// What people have done before a test begins: by the same requests as their screens send, without the screens.

export interface InboxItem {
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

/**
 * Completes a person's task of a step; what the outcome demands beside the entries is filled in plainly.
 * @param title of the case; undefined for every case that is at the step.
 * @param outcome the words on the button.
 */
export async function doesQuietly(
  page: Page,
  title: string | undefined,
  step: string,
  outcome: string,
  entries: Entries = {},
) {
  const tasks = (await inboxOf(page)).filter(
    (task) => task.step === step && (title === undefined || task.caseTitle === title),
  );
  expect(tasks, `“${step}” of “${title ?? "every case"}” in the inbox`).not.toEqual([]);
  for (const task of tasks) {
    const at = addressOf(task);
    const { form, outcomes } = await read<Task>(page, at);
    const chosen = outcomes.find((one) => one.label === outcome);
    if (!chosen) throw new Error(`“${outcome}” is none of ${outcomes.map((one) => one.label).join("、")}.`);
    const fields: Record<string, unknown> = {};
    for (const field of form) {
      const given = entries[field.label];
      if (given !== undefined || chosen.requiredFields.includes(field.name))
        fields[field.name] = await valueOf(page, field, given ?? plain(field));
    }
    await post(page, `${at}/complete`, { outcome: chosen.name, fields });
  }
}

/** Completes the person's task of one case, with outcome and fields as the service calls them. */
export async function completesQuietly(
  page: Page,
  title: string,
  outcome: string,
  fields: Readonly<Record<string, unknown>> = {},
) {
  const tasks = (await inboxOf(page)).filter(({ caseTitle }) => caseTitle === title);
  expect(tasks, `“${title}” in the inbox`).not.toEqual([]);
  for (const task of tasks) await post(page, `${addressOf(task)}/complete`, { outcome, fields });
}

/** Takes on every task of a step that lies in the person's inbox. */
export async function claimsAllQuietly(page: Page, step: string) {
  const tasks = (await inboxOf(page)).filter((task) => task.step === step);
  expect(tasks, `“${step}” in the inbox`).not.toEqual([]);
  for (const task of tasks) await post(page, `${addressOf(task)}/claim`, {});
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

export async function inboxOf(page: Page): Promise<readonly InboxItem[]> {
  return (await read<{ items: InboxItem[] }>(page, "/api/inbox?limit=200")).items;
}

export function addressOf({ caseId, visit, seq }: InboxItem): string {
  return `/api/tasks/${caseId}/${visit}/${seq}`;
}

export async function post(page: Page, address: string, data: unknown) {
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
