import { expect, test } from "../office/office";

// The figures of 总览 in the office as a newcomer finds it, with its history.

test.use({ settings: { CaseFlow__DemoHistory: "true" }, shared: "history" });

test("总览看一段时间：选的日子记在地址里，每个数字点开正好是那么多件", async ({ at }) => {
  const { page } = await at("supervisor");
  await page.goto("/overview");
  await page.getByText("近 30 天", { exact: true }).click();
  await page.waitForURL("**/overview?period=Last30");
  await page.reload();
  await expect(page.getByRole("radio", { name: "近 30 天" })).toBeChecked();

  const received = page.getByRole("link", { name: /^新收 \d+ 件，查看列表$/ }).first();
  await expect(received).toBeVisible();
  const places: (readonly [string, string])[] = [];
  for (const question of ["收得多还是办得多", "哪些单位没有按期办结", "哪一环节最费时", "按时回应了吗", "办得好不好"]) {
    const links = page.getByRole("region", { name: question, exact: true }).getByRole("link");
    for (const link of (await links.all()).slice(0, 3))
      places.push([(await link.getAttribute("href")) ?? "", (await link.getAttribute("aria-label")) ?? ""]);
  }
  expect(places.length).toBeGreaterThan(6);
  for (const [address, name] of places) {
    const count = Number(/(\d+) 件，查看列表$/.exec(name)?.[1]);
    await page.goto(address);
    if (count === 0) await expect(page.getByText("没有符合条件的案件")).toBeVisible();
    else await expect(page.getByText(`共 ${count} 件`)).toBeVisible();
    await expect(page.getByText(/总览：/)).toBeVisible();
  }
});

test("自定日期接着看到的那段，键盘也能选；怎么算的就在下面", async ({ at }) => {
  const { page } = await at("supervisor");
  await page.goto("/overview");
  await expect(page.getByRole("status").filter({ hasText: "，比 " })).toBeVisible();
  await page.getByRole("radio", { name: "本月" }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL(/period=Own&first=\d{4}-\d\d-01&last=/);
  await page.getByLabel("从", { exact: true }).fill("2026-01-05");
  await page.waitForURL(/first=2026-01-05/);
  await expect(page.getByRole("status").filter({ hasText: "2026-01-05" })).toBeVisible();

  const steps = page.getByRole("region", { name: "哪一环节最费时", exact: true });
  await steps.getByText("怎么算的").click();
  await expect(steps.getByText("从到达到签收是等签收")).toBeVisible();
});
