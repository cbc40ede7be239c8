import { expect, test } from "../office/office";
import { password, people } from "../office/people";

// A proxy shows the service under a path: nothing of it is asked for outside.

test.use({ settings: { CaseFlow__PathBase: "/caseflow" } });

test("放在路径前缀下：登录、登记、附件、刷新、退出，都不出这个前缀", async ({ browser, program }) => {
  const origin = new URL(program.address).origin;
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  const outside: string[] = [];
  context.on("request", (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !/^\/caseflow(?:\/|$)/.test(pathname)) outside.push(pathname);
  });
  await page.goto("/caseflow/");
  await page.getByLabel("账号").fill(people.collector);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("button", { name: "＋ 登记" }).click();
  await expect(page).toHaveURL(`${origin}/caseflow/register`);
  const item = page.getByRole("region", { name: "反映的事" });
  await item.getByLabel("标题").fill("东街积水");
  await item.getByLabel("正文").fill("雨后积水。");
  await page.getByLabel("来源").fill("市民留言板");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByText(/已登记，案件编号/)).toBeVisible();

  await page.goto("/caseflow/cases/1");
  await expect(page.getByRole("heading", { level: 1, name: "东街积水" })).toBeVisible();
  const sent = await page.request.post("/caseflow/api/cases/1/attachments", {
    multipart: { file: { name: "记录.txt", mimeType: "text/plain", buffer: Buffer.from("现场记录") } },
  });
  expect(sent.headers()["location"]).toMatch(/^\/caseflow\/api\/attachments\//);
  await page.reload();
  await page.getByRole("link", { name: /^附件/u }).click();
  await expect(page.getByRole("link", { name: /记录\.txt/ }).first()).toHaveAttribute(
    "href",
    /^\/caseflow\/api\/attachments\//,
  );
  const cookies = await context.cookies();
  expect([...new Set(cookies.map(({ path }) => path))]).toEqual(["/caseflow"]);

  await page.getByRole("button", { name: /陈采集/ }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(page.getByLabel("账号")).toBeVisible();
  await expect(page).toHaveURL(`${origin}/caseflow/`);
  expect(outside).toEqual([]);
  await context.close();
});
