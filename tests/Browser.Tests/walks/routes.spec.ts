import { expect, test } from "../office/office";
import { Walk } from "./walk";

// 网络舆情快速处置 through the screens: one case on each route, from 登记 to 归档, by the people of each role.

test.use({ shared: "street" });

test("直查快办：先后两人核查，向实名反映人反馈，归档", async ({ at }) => {
  const walk = new Walk(at, "东街积水多日未退");
  await walk.registered();
  await walk.instructed("直查快办", { realName: true });
  await walk.step("investigator", "制定核查方案", "方案已定");
  await walk.step("investigator", "核查首报", "提交首报");

  const sameHand = await at("investigator");
  await sameHand.opens(walk.title, "核查结论");
  await expect(sameHand.page.getByText("您办理过本件的“核查首报”环节")).toBeVisible();
  await expect(sameHand.page.getByRole("button", { name: "初步核实" })).toHaveCount(0);

  await walk.step("secondInvestigator", "核查结论", "初步核实");
  await walk.step("reviewer", "审核", "审核通过");
  await walk.step("replier", "反馈告知", "已反馈");
  await walk.answeredAndArchived();
});

test("跟踪督办：承办单位报进展，督办员了结，两人公开，归档", async ({ at }) => {
  const walk = new Walk(at, "西巷路灯不亮已有半月");
  await walk.registered();
  await walk.instructed("跟踪督办", { realName: false, entries: { 主办单位: "市住房和城乡建设局" } });
  await walk.step("housingHandler", "跟踪督办", "提交进展");
  await walk.step("supervisor", "跟踪督办", "督办事项已办结");
  await walk.reportedAndReviewed("housingHandler", "housingHead");
  await walk.step("publisher", "起草公开稿", "送核发");
  await walk.step("secondPublisher", "核发公开", "已公开");
  await walk.answeredAndArchived();
});

test("分类交办：主办协办各办各的，别的单位看不到，归档", async ({ at }) => {
  const walk = new Walk(at, "南门工地夜间施工扰民");
  await walk.registered();
  await walk.instructed("分类交办", {
    realName: true,
    entries: { 主办单位: "市住房和城乡建设局", 协办单位: ["市生态环境局"] },
  });
  const stranger = await at("educationHandler");
  await stranger.searches(walk.title);
  await expect(stranger.page.getByText("没有符合条件的案件")).toBeVisible();

  await walk.step("environmentHandler", "分类交办", "报送办理情况");
  await walk.step("housingHandler", "分类交办", "报送办理情况");
  await walk.reportedAndReviewed("housingHandler", "housingHead");
  await walk.step("replier", "反馈告知", "已反馈");
  await walk.answeredAndArchived();
});
