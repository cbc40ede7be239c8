import type { Page } from "@playwright/test";

/** What a hand has done on a page since it was counted. */
export interface Effort {
  /** Presses of a button of the mouse, or taps. */
  readonly clicks: number;
  /** Fields in which something was typed; one that is typed in twice on the same page counts once. */
  readonly fields: number;
  /** Presses that a dialog asked for. */
  readonly confirmations: number;
}

const kept = "caseflow-test-effort";

/** Counts from now on, over every page that this tab goes to. */
export async function counts(page: Page) {
  await page.context().addInitScript(counting, kept);
  await page.evaluate(counting, kept);
}

export async function effortOf(page: Page): Promise<Effort> {
  const { clicks, fields, confirmations } = await page.evaluate(
    (key) => JSON.parse(sessionStorage.getItem(key) ?? '{"clicks":0,"fields":[],"confirmations":0}') as Counted,
    kept,
  );
  return { clicks, fields: fields.length, confirmations };
}

export function together(efforts: readonly Effort[]): Effort {
  const sum = (part: keyof Effort) => efforts.reduce((all, one) => all + one[part], 0);
  return { clicks: sum("clicks"), fields: sum("fields"), confirmations: sum("confirmations") };
}

interface Counted {
  clicks: number;
  fields: string[];
  confirmations: number;
}

/** Runs in the page. */
function counting(key: string) {
  const none: Counted = { clicks: 0, fields: [], confirmations: 0 };
  const change = (by: (counted: Counted) => void) => {
    const counted = JSON.parse(sessionStorage.getItem(key) ?? JSON.stringify(none)) as Counted;
    by(counted);
    sessionStorage.setItem(key, JSON.stringify(counted));
  };
  const pressed = ({ target, isTrusted }: Event) => {
    const asked = target instanceof Element && target.closest("[role='dialog'] button") !== null;
    change((counted) => {
      if (isTrusted) counted.clicks += 1;
      if (isTrusted && asked) counted.confirmations += 1;
    });
  };
  const typed = ({ target }: Event) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    if (/radio|checkbox|file/u.test(target.type)) return;
    const name = `${location.pathname} ${target.id}`;
    change((counted) => {
      if (!counted.fields.includes(name)) counted.fields.push(name);
    });
  };
  addEventListener("pointerdown", pressed, { capture: true });
  addEventListener("input", typed, { capture: true });
}
