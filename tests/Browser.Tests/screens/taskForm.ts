import { expect, type Locator, type Page } from "@playwright/test";

/** What is entered, by label: a text, the words of a choice, or several names. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** A field of the form as the service describes it. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export interface Task {
  readonly form: readonly Field[];
  readonly outcomes: readonly {
    readonly name: string;
    readonly label: string;
    readonly requiredFields: readonly string[];
  }[];
}

/** The form of an open task. */
export class TaskForm {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Chooses the outcome, fills in what is given and, as a hurried person does, what else it demands; hands in; waits until it is taken. */
  async handIn(outcome: string, entries: Entries = {}) {
    await this.fill(outcome, entries);
    await this.press(outcome);
    await expect(this.page.getByText(/”已(办结|提交)：/u).last()).toBeVisible();
  }

  /** The one button that says the chosen outcome. */
  act(outcome: string): Locator {
    return this.page.getByRole("group", { name: "办理结果" }).getByRole("button", { name: outcome, exact: true });
  }

  /** What stands beside the button: what it will do. */
  get ahead(): Locator {
    return this.page.getByRole("group", { name: "办理结果" }).locator("#task-ahead");
  }

  /** A task with one outcome has nothing to choose, and what is usual is chosen already. */
  async choose(outcome: string) {
    const outcomes = this.page.getByRole("radiogroup", { name: "选择办理结果" });
    await expect(this.act(outcome).or(outcomes).first()).toBeVisible();
    if (await this.act(outcome).isHidden()) await outcomes.getByText(outcome, { exact: true }).click();
    await expect(this.act(outcome)).toBeVisible();
  }

  /** Presses the button; where it is asked first, says yes. */
  async press(outcome: string) {
    const taken = this.page.waitForResponse((answer) => answer.url().endsWith("/complete"));
    await this.act(outcome).click();
    const yes = this.page.getByRole("dialog").getByRole("button", { name: outcome, exact: true });
    await Promise.race([taken, yes.waitFor()]);
    if (await yes.isVisible()) await this.confirm(outcome);
    await taken;
  }

  async confirm(outcome: string) {
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("button", { name: outcome, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async fill(outcome: string, entries: Entries = {}) {
    await this.choose(outcome);
    for (const [field, words] of answers(await this.described(), outcome, entries).fields)
      await this.enter(field, words);
  }

  async fillText(label: string, text: string) {
    await this.page.getByRole("textbox", { name: beginsWith(label) }).fill(text);
  }

  /** The form's fields are asked of the service, so that a changed procedure does not need a changed test. */
  private async described(): Promise<Task> {
    const address = new URL(this.page.url()).pathname;
    const answer = await this.page.request.get(`/api${address}`);
    return (await answer.json()) as Task;
  }

  private async enter(field: Field, value: string | readonly string[]) {
    const name = beginsWith(field.label);
    switch (field.type) {
      case "Choice":
      case "YesNo":
        await radioIn(this.page.getByRole("radiogroup", { name }), String(value)).check();
        return;
      case "Unit":
      case "Units":
      case "Person":
      case "Case":
        for (const one of [value].flat()) await choose(this.page, this.page.getByRole("combobox", { name }), one);
        return;
      case "Date":
      case "Moment":
        await this.page.getByLabel(name).fill(String(value));
        return;
      case "Number":
        await this.page.getByRole("spinbutton", { name }).fill(String(value));
        return;
      case "Text":
      case "LongText":
        await this.page.getByRole("textbox", { name }).fill(String(value));
        return;
      default:
        throw new Error(`A test must fill in “${field.label}” (${field.type}) itself.`);
    }
  }
}

function radioIn(group: Locator, name: string): Locator {
  return group.getByRole("radio", { name, exact: true });
}

/** A name that begins so: behind a label stands for which outcomes it must be filled in. */
function beginsWith(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}

/** Types into a chooser and takes what it offers, as soon as it offers it. */
export async function take(page: Page, box: Locator, name: string) {
  await box.click();
  await box.fill(name);
  await page.locator(".ant-select-dropdown:visible").getByTitle(name).first().click();
}

/** The same in a chooser of several, which stays open. */
export async function choose(page: Page, box: Locator, name: string) {
  await take(page, box, name);
  await page.keyboard.press("Escape");
}

/** What is entered for an outcome, field by field: what is given, and plainly what else it demands. */
export function answers(task: Task, outcome: string, entries: Entries) {
  const chosen = task.outcomes.find((one) => one.label === outcome);
  if (!chosen) throw new Error(`“${outcome}” is none of ${task.outcomes.map((one) => one.label).join("、")}.`);
  for (const label of Object.keys(entries))
    if (!task.form.some((field) => field.label === label)) throw new Error(`The form has no field “${label}”.`);
  const asked = task.form.filter(({ name, label }) => label in entries || chosen.requiredFields.includes(name));
  return { outcome: chosen.name, fields: asked.map((field) => [field, entries[field.label] ?? plain(field)] as const) };
}

function plain(field: Field): string {
  switch (field.type) {
    case "Choice":
      return field.choices[0]?.label ?? "";
    case "YesNo":
      return "是";
    case "Number":
      return "1";
    case "Date":
      return new Date().toISOString().slice(0, 10);
    case "Moment":
      return new Date().toISOString().slice(0, 16);
    default:
      if (field.name.endsWith("Url")) return "https://office.example/answers/1";
      return `${field.label}：已核实，详见办理情况。`;
  }
}
