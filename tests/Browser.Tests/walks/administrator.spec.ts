import { expect, test } from "../office/office";
import { people } from "../office/people";
import type { Colleague } from "../screens/colleague";
import { Hand } from "../screens/hand";
import { Walk } from "./walk";

// From “领导要加一道环节” to “已在办”: what an administrator does without programming, and what becomes of a case by it.

const title = "城关镇柳荫巷化粪池外溢，三个月未处理";
const most = 40;

// Cases of the last weeks, that the draft can be replayed with.
test.use({
  settings: {
    CaseFlow__DemoHistory: "true",
    CaseFlow__SweepSeconds: "1",
    CaseFlow__MailSeconds: "1",
    CaseFlow__QuietFrom: "00:00",
    CaseFlow__QuietUntil: "00:00",
  },
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

for (const [way, how, browser] of [
  ["mouse", "用鼠标", {}],
  ["keyboard", "只用键盘", {}],
  ["touch", "手机上用手指", phone],
] as const)
  test(`加一个环节、推演、重演、发布、转在办案件，${how}，不到四十下；案件随后经过新环节，超期后领导收到邮件`, async ({
    at,
    program,
  }) => {
    const walk = new Walk(at, title);
    await walk.registered();
    await walk.instructed("直查快办", { realName: false });

    const admin = await at("procedureAdmin", browser);
    const hand = new Hand(admin.page, way);
    await addsTheStep(admin, hand);
    await rehearsesIt(admin, hand);
    await publishesIt(admin, hand);
    await movesTheRunningCases(admin, hand);
    expect(hand.clicks, "clicks").toBeLessThan(most);

    await walk.step("investigator", "制定核查方案", "方案已定");
    await walk.step("investigator", "核查首报", "提交首报");
    await walk.step("secondInvestigator", "核查结论", "了结");
    await walk.step("reviewer", "审核", "审核通过");
    await (await at("reviewer")).opens(title, "法制审核");

    await program.halt();
    await program.start({ CaseFlow__DemoAheadHours: "240" });
    await receivesTheMail(await at("leader"));
  });

async function addsTheStep({ page }: Colleague, hand: Hand) {
  await page.goto("/procedures");
  await hand.use(page.getByRole("link", { name: "网络舆情快速处置", exact: true }));
  if (hand.way !== "keyboard")
    await hand.use(page.getByRole("button", { name: "在“审核”（审核通过）和“是否实名？”之间加环节" }));
  else {
    await hand.choose(page.getByRole("combobox", { name: "找环节" }), "审核");
    await expect(page.getByRole("button", { name: /^审核\s/u })).toBeFocused();
    await page.keyboard.press("+");
  }
  await expect(page.getByRole("textbox", { name: "输入两个字查找" })).toBeFocused();
  await page.keyboard.insertText("办理");
  if (hand.way === "touch") await hand.use(page.getByRole("button", { name: /^办理环节/u }));
  else await page.keyboard.press("Enter");

  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("textbox", { name: "环节名称" })).toBeFocused();
  await page.keyboard.insertText("法制审核");
  await expect(page.getByRole("button", { name: /^法制审核/u })).toBeVisible();
  await expect(panel.getByText("环节“法制审核”还没有指定由谁办理")).toBeVisible();
  await expect(page.getByRole("button", { name: "检查 1", exact: true })).toBeVisible();
  await hand.use(panel.getByRole("button", { name: "由“审核人”办理" }));
  await expect(page.getByText("检查通过")).toBeVisible();

  await hand.write(panel.getByRole("spinbutton", { name: "时限 时限数量" }), "2");
  await hand.use(panel.getByRole("button", { name: "另定阶梯" }));
  const whom = panel.getByRole("combobox", { name: "告诉谁" });
  // What the checks find may move the button away from under the pointer: then it is pressed again, as anybody would.
  await expect(async () => {
    if (!(await whom.isVisible())) await hand.use(panel.getByRole("button", { name: "加一级" }));
    await expect(whom).toBeVisible({ timeout: 3000 });
  }).toPass();
  await hand.choose(whom, "批示领导");
  await expect(panel.getByRole("row", { name: /到期\s*承办人、批示领导/u })).toBeVisible();
  if (hand.way === "touch") await hand.use(panel.getByRole("button", { name: "关闭", exact: true }));
  else await page.keyboard.press("Escape");
}

async function rehearsesIt({ page }: Colleague, hand: Hand) {
  await hand.use(page.getByRole("button", { name: "推演" }));
  await expect(page.getByText("不产生待办 · 不发邮件 · 不写任何一行")).toBeVisible();
  await page.getByLabel("登记时间").fill("2026-09-30T16:00");
  await page.keyboard.press("Tab");
  await expect(page.getByText("2026年9月30日周三 16:00")).toBeVisible();
  await hand.choose(page.getByRole("combobox", { name: /走到哪个环节/u }), "法制审核");
  const task = page.getByRole("article", { name: "法制审核" });
  await expect(task).toContainText("应于 10月9日周五 17:30 前办完");
  await hand.use(task.getByRole("button", { name: "等到到期" }));
  await expect(page.getByRole("region", { name: "走一件" })).toContainText(/发邮件给[^：]*李书记[^：]*：【到期】/u);

  const since = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("从哪一天起办结").fill(since);
  await page.getByLabel("到哪一天为止办结").fill(new Date().toISOString().slice(0, 10));
  await hand.use(page.getByRole("button", { name: "重演", exact: true }));
  await expect(page.getByRole("heading", { name: /用 \d+ 件办结的案件重演/u })).toBeVisible();
  await expect(page.getByText(/多经过.*法制审核/u).first()).toBeVisible();
}

async function publishesIt({ page }: Colleague, hand: Hand) {
  await hand.use(page.getByRole("link", { name: /^‹ 网络舆情快速处置/u }));
  await hand.use(page.getByRole("button", { name: "发布……" }));
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("增加环节“法制审核”");
  await hand.write(dialog.getByRole("textbox", { name: /为什么改/u }), "公开前须经法制审核");
  await hand.use(dialog.getByRole("button", { name: /^发\s?布$/u }));
  await expect(page.getByText("第 2 版已发布")).toBeVisible();
}

async function movesTheRunningCases({ page }: Colleague, hand: Hand) {
  await hand.use(page.getByRole("link", { name: "查看并转到新版" }));
  await hand.use(page.getByRole("button", { name: /^转 \d+ 件到第 2 版$/u }));
  await expect(page.getByText(/已转 \d+ 件/u).first()).toBeVisible();
}

async function receivesTheMail(leader: Colleague) {
  const { page } = leader;
  // Ten days later nobody is signed in any more.
  await leader.signIn(people.leader);
  // With much else that has fallen due it may come in one mail; the reasons of each say what it is about.
  await expect
    .poll(
      async () => {
        const { items } = (await (await page.request.get("/api/mails?limit=200")).json()) as { items: Mail[] };
        return items.filter(({ toName, why }) => toName === "李书记" && why.some(isAboutTheStep)).length;
      },
      { timeout: 120_000 },
    )
    .toBeGreaterThan(0);
}

interface Mail {
  readonly toName: string;
  readonly why: readonly Reason[];
}

interface Reason {
  readonly subject: string;
}

/** The rung that was added: the shipped steps call theirs otherwise. */
function isAboutTheStep({ subject }: Reason): boolean {
  return subject.startsWith("【到期】") && subject.includes(title);
}
