import { expect, type Locator, type Page } from "@playwright/test";
import { password } from "../office/people";
import { doesQuietly, registersQuietly } from "./quietly";
import { TaskForm, type Entries } from "./taskForm";

/** One person at a screen: what they see and do, in the words that stand there. */
export class Colleague {
  readonly page: Page;
  private readonly faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (fault) => this.faults.push(fault.message));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:$/.test(protocol) && hostname !== "127.0.0.1") this.faults.push(`asked ${request.url()}`);
    });
  }

  /** No script failed, and no request left the machine. */
  expectNoFault() {
    expect(this.faults).toEqual([]);
  }

  async signIn(account: string) {
    await this.page.goto("/");
    await this.page.getByLabel("账号").fill(account);
    await this.page.getByLabel("密码").fill(password);
    await this.page.getByRole("button", { name: "登录" }).click();
    await expect(this.page.getByRole("navigation").first()).toBeVisible();
  }

  /** Whoever is signed in already opens the office. */
  async arrives() {
    await this.page.goto("/");
    await expect(this.page.getByRole("navigation").first()).toBeVisible();
  }

  /** To the inbox, by the link that leads there from every page. */
  async home() {
    const link = this.page.getByRole("navigation", { name: "主要栏目" }).getByRole("link", { name: "收件箱" });
    if (this.page.url() === "about:blank" || !(await link.isVisible())) await this.page.goto("/");
    else await link.click();
  }

  get tasks(): Locator {
    return this.page.getByRole("listbox", { name: "待办" }).getByRole("option");
  }

  /** A row of the inbox, by the case's title and the step. */
  task(title: string, step: string): Locator {
    return this.tasks.filter({ hasText: title }).filter({ hasText: step });
  }

  /** Opens a task from the inbox. */
  async opens(title: string, step: string): Promise<TaskForm> {
    await this.home();
    await this.task(title, step).click();
    await expect(this.page.getByRole("heading", { level: 2, name: title })).toBeVisible();
    return new TaskForm(this.page);
  }

  /**
   * Opens a task, fills in its form and hands it in.
   * @param outcome the words on the button.
   * @param entries by label; what else the outcome asks for is filled in plainly.
   */
  async does(title: string, step: string, outcome: string, entries: Entries = {}) {
    const form = await this.opens(title, step);
    await form.handIn(outcome, entries);
  }

  /** Chooses what can be done with the open task beside its outcomes; gives the dialog that asks for the rest. */
  async chooses(act: string): Promise<Locator> {
    await this.page.getByRole("group", { name: "办理结果" }).getByRole("button", { name: "更多…" }).click();
    await this.page.getByRole("menuitem", { name: act, exact: true }).click();
    return this.page.getByRole("dialog");
  }

  /** Registers an item with what a hurried collector writes. */
  async registers(title: string, body = "雨后积水多日未退，老人出行不便。请尽快处理并公布结果。") {
    await this.home();
    await this.page.getByRole("button", { name: "＋ 登记" }).click();
    const item = this.page.getByRole("region", { name: "反映的事" });
    await item.getByLabel("标题").fill(title);
    await item.getByLabel("正文").fill(body);
    await this.page.getByLabel("来源").fill("市民留言板");
    await this.page.getByRole("button", { name: "登记", exact: true }).click();
    await expect(this.page.getByText(/已登记，案件编号 YQ-\d{8}-\d{4}/)).toBeVisible();
  }

  /** The same as `registers`, before the test begins: without the screen. */
  async hasRegistered(...titles: readonly string[]) {
    await registersQuietly(this.page, titles);
  }

  /** The same as `does`, before the test begins: without the screen. */
  async hasDone(title: string, step: string, outcome: string, entries: Entries = {}) {
    await doesQuietly(this.page, { title, step }, outcome, entries);
  }

  /** Looks for cases from the box at the top. */
  async searches(text: string) {
    if (this.page.url() === "about:blank") await this.page.goto("/");
    await this.page.keyboard.press("Control+k");
    await this.page.getByRole("combobox", { name: "编号、留言编号、标题、正文或单位" }).fill(text);
    await this.page.keyboard.press("Enter");
  }

  async opensCase(title: string) {
    await this.searches(title);
    await this.page.getByRole("link", { name: title }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
}
