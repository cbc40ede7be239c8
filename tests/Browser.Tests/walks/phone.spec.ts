import { expect, test } from "../office/office";
import { startsImport } from "../screens/imports";
import { expectNoSidewaysScroll, settled } from "../screens/room";

// A leader's two minutes on a phone: 390 px wide, by touch, nothing to be moved sideways.

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const title = "学府路幼儿园门口停车混乱";

test("手机上批示：读、选单位、交办，各页都不横向滚动", async ({ at }) => {
  await (await at("collector")).registers(title);
  const assessor = await at("assessor");
  await assessor.does(title, "排查", "属本机关范围", { 响应级别: "二级（较大）", 是否实名: "否" });
  await assessor.does(title, "编报摘报", "送核稿");
  await (await at("assessorHead")).does(title, "核稿", "核稿通过，呈批");

  const leader = await at("leader", phone);
  await expect(leader.page.getByText("李书记")).toBeVisible();
  await expect(leader.page.getByText("市纪委信访室")).toBeVisible();
  await leader.task(title, "书记批示").tap();
  await expect(leader.page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expectNoSidewaysScroll(leader.page);
  await leader.page.getByRole("button", { name: "返回列表" }).tap();
  await expect(leader.task(title, "书记批示")).toBeVisible();

  await leader.does(title, "书记批示", "分类交办", {
    主办单位: "市教育局",
    批示内容: "请教育局牵头，三日内提出方案。",
  });

  for (const place of ["案件", "总览", "邮件", "收件箱"]) {
    await leader.page.getByRole("navigation").last().getByRole("link", { name: place }).tap();
    await expect(leader.page.getByRole("main")).toBeVisible();
    await settled(leader.page);
    await expectNoSidewaysScroll(leader.page);
  }
  await leader.page.getByRole("navigation").last().getByRole("link", { name: "案件" }).tap();
  await leader.page.getByRole("link", { name: title }).tap();
  await expect(leader.page.getByRole("region", { name: "正在办理" })).toContainText("市教育局");
  await expectNoSidewaysScroll(leader.page);
});

test("手机上登记一件并导入一份表格", async ({ at }) => {
  const { page } = await at("collector", phone);
  const colleague = await at("collector");
  await colleague.registers("河滨公园照明不足");
  await expectNoSidewaysScroll(page);
  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles({
    name: "一件.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("标题,正文\r\n北路积水,雨后积水。\r\n"),
  });
  await expect(page.getByRole("button", { name: "开始导入" })).toBeEnabled();
  await expectNoSidewaysScroll(page);
  await startsImport(page);
  await expect(page.getByText("一件.csv 导入完成")).toBeVisible({ timeout: 60_000 });
});
