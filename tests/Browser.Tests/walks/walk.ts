import { expect } from "@playwright/test";
import type { Post } from "../office/people";
import type { Colleague } from "../screens/colleague";
import type { Entries } from "../screens/taskForm";

/** A case on its way through 网络舆情快速处置, known by its title. */
export class Walk {
  readonly title: string;
  private readonly at: (post: Post) => Promise<Colleague>;

  constructor(at: (post: Post) => Promise<Colleague>, title: string) {
    this.at = at;
    this.title = title;
  }

  async registered() {
    await (await this.at("collector")).registers(this.title);
  }

  /** Somebody does their step of the case. */
  async step(post: Post, step: string, outcome: string, entries: Entries = {}) {
    await (await this.at(post)).does(this.title, step, outcome, entries);
  }

  /** Where a test begins that is about what comes after the leader's decision. */
  async hasBeenInstructed(route: string, entries: Entries = {}) {
    await (await this.at("collector")).hasRegistered(this.title);
    await this.awaitsInstruction();
    await (await this.at("leader")).hasDone(this.title, "书记批示", route, entries);
  }

  /** Registered already: on to the leader's desk. */
  async awaitsInstruction() {
    const assessed = { 响应级别: "三级（一般）", 是否实名: "否" };
    const assessor = await this.at("assessor");
    await assessor.hasDone(this.title, "排查", "属本机关范围", assessed);
    await assessor.hasDone(this.title, "编报摘报", "送核稿");
    await (await this.at("assessorHead")).hasDone(this.title, "核稿", "核稿通过，呈批");
  }

  /** From 排查 to the leader's decision, which the case then shows. */
  async instructed(route: string, { realName, entries = {} }: { realName: boolean; entries?: Entries }) {
    const assessed = { 响应级别: "三级（一般）", 是否实名: realName ? "是" : "否" };
    await this.step("assessor", "排查", "属本机关范围", assessed);
    await this.step("assessor", "编报摘报", "送核稿");
    await this.step("assessorHead", "核稿", "核稿通过，呈批");
    await this.step("leader", "书记批示", route, entries);
    const leader = await this.at("leader");
    await leader.opensCase(this.title);
    await expect(leader.page.getByRole("region", { name: "案件情况" })).toContainText(route);
  }

  async reportedAndReviewed(handler: Post, head: Post) {
    await this.step(handler, "办理情况报告", "送单位负责人签发");
    await this.step(head, "单位负责人签发", "签发报送");
    await this.step("reviewer", "审核", "审核通过");
  }

  /** The answer to the public, the evaluation, the archive; then the case tells its whole way. */
  async answeredAndArchived() {
    await this.step("replier", "三级：起草回应", "送核发");
    await this.step("publisher", "三级：发布回应", "已回应");
    await this.step("responseOffice", "评估", "完成评估");
    await this.step("archivist", "归档", "归档");
    const { page } = await this.at("archivist");
    await (await this.at("archivist")).opensCase(this.title);
    await expect(page.getByRole("region", { name: "案件情况" })).toContainText("办结归档");
    const timeline = page.getByRole("region", { name: "办理经过" });
    await expect(timeline).toContainText("办理“书记批示”");
    await expect(timeline).toContainText("办理“归档”，结果：归档");
  }
}
