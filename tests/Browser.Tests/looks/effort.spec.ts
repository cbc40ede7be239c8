import type { Page } from "@playwright/test";
import { expect, test } from "../office/office";
import type { Post } from "../office/people";
import type { Colleague } from "../screens/colleague";
import { counts, effortOf, together } from "../screens/effort";
import { TaskForm, type Entries } from "../screens/taskForm";

// 分类交办 from 登记 to 归档 by the hands of those who do it: how much they press and type. Who comes finds the most urgent task open.

const title = "北门菜场污水外溢";
const mostClicks = 30;
const mostFields = 12;
const mostConfirmations = 4;

test("分类交办全程：点击、填写、确认都不超过所定的数", async ({ at }) => {
  const hands: Page[] = [];
  const comes = async (post: Post): Promise<Colleague> => {
    const colleague = await at(post);
    if (!hands.includes(colleague.page)) {
      hands.push(colleague.page);
      await counts(colleague.page);
    }
    return colleague;
  };
  const does = async (post: Post, step: string, outcome: string, by: (page: Page, form: TaskForm) => Promise<void>) => {
    const { page } = await comes(post);
    await page.goto("/");
    await finds(page, step);
    const form = new TaskForm(page);
    await by(page, form);
    await form.press(outcome);
    await expect(page.getByText(/”已(办结|提交)：/u).last()).toBeVisible();
  };

  await registers((await comes("collector")).page);
  await does("assessor", "排查", "属本机关范围", async (page, form) => {
    await writes(page, { 问题类别: "城市管理", 排查意见: "属实，属本机关管辖，拟交承办单位。" });
    for (const choice of ["三级（一般）", "是", "本机关管辖"]) await page.getByRole("radio", { name: choice }).check();
    await expect(form.act("属本机关范围")).toBeVisible();
  });
  await does("assessor", "编报摘报", "送核稿", async (page) => {
    await page.getByRole("radio", { name: "分类交办" }).check();
    await picks(page, "拟主办单位", "市住房和城乡建设局");
    await picks(page, "拟协办单位", "市生态环境局");
  });
  await does("assessorHead", "核稿", "核稿通过，呈批", nothing);
  await does("leader", "书记批示", "分类交办", async (page) => {
    await page.getByRole("button", { name: "同意拟办。" }).click();
  });
  for (const unit of ["environmentHandler", "housingHandler"] as const)
    await does(unit, "分类交办", "报送办理情况", async (page) => {
      await writes(page, { 本单位办理情况: "已清掏管道，污水不再外溢，落实每日巡查。" });
    });
  await does("housingHandler", "办理情况报告", "送单位负责人签发", nothing);
  await does("housingHead", "单位负责人签发", "签发报送", nothing);
  await does("reviewer", "审核", "审核通过", async (page) => {
    await page.getByRole("button", { name: "情况属实，同意办结。" }).click();
  });
  await does("replier", "三级：起草回应", "送核发", async (page) => {
    await writes(page, { 发布或回应内容: "菜场污水外溢已处理，落实每日巡查。" });
    await page.getByRole("radiogroup", { name: "脱敏清单" }).getByRole("radio").first().check();
  });
  await does("replier", "反馈告知", "已反馈", async (page) => {
    await writes(page, { 反馈内容: "您反映的问题已办理，污水不再外溢。" });
  });
  await does("publisher", "三级：发布回应", "已回应", async (page) => {
    await writes(page, { 发布网址: "https://office.example/answers/1" });
  });
  await does("responseOffice", "评估", "完成评估", nothing);
  await does("archivist", "归档", "归档", async (_, form) => {
    await form.choose("归档");
  });

  const whole = together(await Promise.all(hands.map(effortOf)));
  test.info().annotations.push({ type: "effort", description: JSON.stringify(whole) });
  expect(whole.clicks, JSON.stringify(whole)).toBeLessThanOrEqual(mostClicks);
  expect(whole.fields, JSON.stringify(whole)).toBeLessThanOrEqual(mostFields);
  expect(whole.confirmations, JSON.stringify(whole)).toBeLessThanOrEqual(mostConfirmations);
});

const nothing = () => Promise.resolve();

/** The step lies open without anybody having chosen it. */
async function finds(page: Page, step: string) {
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expect(page.locator("[role='option'][aria-current]").filter({ hasText: step })).toBeVisible();
}

async function writes(page: Page, entries: Entries) {
  for (const [label, text] of Object.entries(entries))
    await page.getByRole("textbox", { name: new RegExp(`^${label}`, "u") }).fill(String(text));
}

/** Out of the list, without typing. */
async function picks(page: Page, label: string, name: string) {
  await page.getByRole("combobox", { name: new RegExp(`^${label}`, "u") }).click();
  await page.locator(".ant-select-dropdown:visible").getByTitle(name).click();
  await page.keyboard.press("Escape");
}

async function registers(page: Page) {
  await page.getByRole("button", { name: "＋ 登记" }).click();
  const item = page.getByRole("region", { name: "反映的事" });
  await item.getByLabel("标题").fill(title);
  await item.getByLabel("正文").fill("菜场污水外溢到人行道，异味重，多日无人处理。");
  await page.getByLabel("来源").fill("市民留言板");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByText(/已登记，案件编号 YQ-\d{8}-\d{4}/u)).toBeVisible();
}
