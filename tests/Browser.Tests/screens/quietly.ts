import { expect, type Page } from "@playwright/test";

/** What a person has done before a test begins: by the page's own requests, as many as it takes. */
export async function registersQuietly(page: Page, titles: readonly string[]) {
  for (const title of titles) {
    const discoveredAt = new Date().toISOString();
    await post(page, "/api/cases", { title, body: "雨后积水多日未退。", source: "市民留言板", discoveredAt });
  }
}

/** Completes every task of a step that lies in the person's inbox; what the outcome demands is filled in plainly. */
export async function doesAllQuietly(
  page: Page,
  step: string,
  outcome: string,
  fields: Readonly<Record<string, unknown>>,
) {
  const tasks = await page.evaluate(async (wanted) => {
    const answer = (await (await fetch("/api/inbox?limit=200")).json()) as {
      items: { caseId: number; visit: number; seq: number; step: string }[];
    };
    return answer.items.filter((task) => task.step === wanted);
  }, step);
  expect(tasks).not.toEqual([]);
  for (const { caseId, visit, seq } of tasks)
    await post(page, `/api/tasks/${caseId}/${visit}/${seq}/complete`, { outcome, fields });
}

export async function post(page: Page, address: string, body: unknown) {
  const answer = await page.evaluate(
    async ([to, what]) => {
      const said = await fetch(to, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: what,
      });
      return { ok: said.ok, text: await said.text() };
    },
    [address, JSON.stringify(body)] as const,
  );
  expect(answer, address).toMatchObject({ ok: true });
}
