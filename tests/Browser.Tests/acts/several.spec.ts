import { expect, test } from "../office/office";
import type { Colleague } from "../screens/colleague";
import { doesAllQuietly, post, registersQuietly } from "../screens/quietly";
import { expectNoSidewaysScroll } from "../screens/room";
import { TaskForm } from "../screens/taskForm";

// Many tasks at once, and one after the other without the list.

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1366, height: 768 } };

const assessed = {
  category: "城乡建设",
  level: "3",
  realName: false,
  jurisdiction: "own",
  screeningOpinion: "属实，由住建部门办理。",
};

const digest = {
  digestNumber: "2026-1",
  digestSpread: "市民留言板一条",
  digestPoints: "积水",
  digestOpinion: "属本机关",
  proposedRoute: "Investigate",
};

test("手机上六件连着批：不回列表，一件接一件，说明第几件", async ({ at }) => {
  const titles = ["一", "二", "三", "四", "五", "六"].map((which) => `第${which}街积水`);
  await registersQuietly((await at("collector")).page, titles);
  const assessor = await at("assessor");
  await doesAllQuietly(assessor.page, "排查", "InScope", await choicesOf(assessor, "排查", assessed));
  await doesAllQuietly(assessor.page, "编报摘报", "Drafted", await choicesOf(assessor, "编报摘报", digest));
  await doesAllQuietly((await at("assessorHead")).page, "核稿", "Approved", {});

  const { page, tasks } = await at("leader", phone);
  await page.goto("/");
  await expect(tasks).toHaveCount(6);
  await tasks.first().tap();
  const round = page.getByRole("group", { name: "逐件办理" });
  // One is left for later and comes again at the end.
  await expect(round).toContainText("第 1 件，共 6 件");
  await round.getByRole("button", { name: "下一件" }).tap();
  for (const place of [2, 3, 4, 5, 6, 1]) {
    await expect(round).toContainText(`第 ${place} 件，共 6 件`);
    await expect(tasks.first()).toBeHidden();
    await expectNoSidewaysScroll(page);
    await decides(new TaskForm(page));
  }
  await expect(page.getByText("没有待办")).toBeVisible();
});

test("批量办结：填一次，一件被同事先签收，只有它没办成，其余可以撤回", async ({ at }) => {
  const titles = ["河滨路噪音", "站前街占道", "学府路油烟"];
  await registersQuietly((await at("collector")).page, titles);
  const assessor = await at("assessor");
  await doesAllQuietly(assessor.page, "排查", "InScope", await choicesOf(assessor, "排查", assessed));
  await doesAllQuietly((await at("replier")).page, "三级：起草回应", "Drafted", {
    releaseText: "已核实，本月十日前办结。",
    releaseChecked: "checked",
  });

  const publisher = await at("publisher", desk);
  const second = await at("secondPublisher");
  const { page, tasks } = publisher;
  await page.goto("/");
  await expect(tasks).toHaveCount(3);
  await tasks.first().getByTitle("选中，可多选").click();
  await tasks
    .last()
    .getByTitle("选中，可多选")
    .click({ modifiers: ["Shift"] });
  const several = page.getByRole("group", { name: "批量办理" });
  await expect(several).toContainText("已选 3 件");
  await several.getByRole("button", { name: "办结…" }).click();
  await page.getByRole("menuitem", { name: "已回应" }).click();

  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^发布网址/ }).fill("https://office.example/answers/1");
  await dialog.getByLabel(/^发布时间/).fill("2020-11-23 09:30");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: "已回应（3 件）" })).toBeEnabled();
  await expect(dialog).toContainText("可以撤回");
  await page.route("**/api/tasks/acts/complete", async (route) => {
    await claims(second, "站前街占道");
    await route.continue();
  });
  await dialog.getByRole("button", { name: "已回应（3 件）" }).click();
  await expect(dialog.getByRole("alert")).toContainText("有 1 件没有办成");
  await expect(dialog).toContainText(/站前街占道.*动过（签收）/s);
  await expect(dialog.getByRole("textbox", { name: /^发布网址/ })).toHaveValue("https://office.example/answers/1");
  await dialog.getByRole("button", { name: "关闭" }).last().click();

  await expect(page.getByText("已办结 2 件：已回应。")).toBeVisible();
  await page.getByRole("button", { name: "撤回" }).click();
  await expect(page.getByText("已撤回 2 件。")).toBeVisible();
  await expect(publisher.task("河滨路噪音", "三级：发布回应")).toBeVisible();
  await expect(publisher.task("学府路油烟", "三级：发布回应")).toBeVisible();
  await expect(publisher.task("站前街占道", "三级：发布回应")).toBeHidden();
});

async function decides(form: TaskForm) {
  await form.fillText("批示内容", "请直接核查，三日内报结果。");
  await form.act("直查快办").tap();
  await form.confirm("直查快办");
}

async function claims({ page }: Colleague, title: string) {
  const task = await page.evaluate(async (wanted) => {
    const answer = (await (await fetch("/api/inbox?limit=200")).json()) as {
      items: { caseId: number; visit: number; seq: number; caseTitle: string }[];
    };
    return answer.items.find(({ caseTitle }) => caseTitle === wanted);
  }, title);
  await post(page, `/api/tasks/${task?.caseId}/${task?.visit}/${task?.seq}/claim`, {});
}

/** What is entered, with the first choice where the form has none of what was meant. */
async function choicesOf({ page }: Colleague, step: string, given: Readonly<Record<string, unknown>>) {
  const form = await page.evaluate(async (wanted) => {
    interface Row {
      caseId: number;
      visit: number;
      seq: number;
      step: string;
    }
    const inbox = (await (await fetch("/api/inbox?limit=200")).json()) as { items: Row[] };
    const row = inbox.items.find((one) => one.step === wanted);
    const task = (await (await fetch(`/api/tasks/${row?.caseId}/${row?.visit}/${row?.seq}`)).json()) as {
      form: { name: string; choices: { value: string }[] }[];
    };
    return task.form;
  }, step);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const choices = form.find((field) => field.name === name)?.choices ?? [];
      return [name, choices.length === 0 || choices.some((one) => one.value === value) ? value : choices[0]?.value];
    }),
  );
}
