import { emptyProcedure, toElsa } from "@caseflow/designer";
import type { Me } from "../../api/schemas";
import { field } from "../../fields/sample";
import type { ProcedureText } from "../procedures";
import type { RehearsedTask, SavedWalk, State, WalkResult } from "./calls";
import type { ReplayReport } from "./replay/replay";

/** What the service answers on the page of a rehearsal, for tests. */
export const sampleText: ProcedureText = {
  version: {
    ...{ definitionId: "public-opinion", version: 4, name: "网络舆情快速处置", publishedAt: null },
    savedAt: "2026-09-30T06:00:00Z",
  } as ProcedureText["version"],
  stamp: "a1",
  definition: toElsa(emptyProcedure("public-opinion", "网络舆情快速处置", { start: "登记", end: "办结" })),
};

export const sampleMe: Me = {
  ...({ code: "admin", name: "管理员" } as Me),
  rights: ["read-cases", "edit-procedures"],
};

export const review: RehearsedTask = {
  ...{ step: "review", stepName: "法制审核", task: 1, title: "法制审核", holder: "法制办审核人", post: null },
  to: [
    { code: "w5", name: "王五", hasMail: true },
    { code: "z6", name: "赵六", hasMail: false },
  ],
  ...{ claimedBy: null, openedAt: "2026-09-30T08:00:00Z", dueAt: "2026-10-09T09:30:00Z", timeLeft: "剩 2 个工作日" },
  explanation: {
    ...{ start: "2026-09-30T08:00:00Z", due: "2026-10-09T09:30:00Z", limit: { amount: 2, clock: "WorkingDays" } },
    days: [],
    warnings: [],
    sentence: "国庆 10-01 至 10-07 不计，10-08、10-09 为 2 个工作日。",
  },
  guidance: null,
  form: [field({ name: "opinion", label: "审核意见", required: true })],
  outcomes: [
    { name: "Pass", label: "通过", requiredFields: ["opinion"] },
    { name: "Back", label: "退回办理", requiredFields: [] },
  ],
  known: {},
};

/** Of a line that people brought about. */
const unexplained = { day: null, because: null, explanation: null, told: null };

/** Where a case stands at review. */
export function stateOf(part: Partial<State> = {}): State {
  return {
    ...{ now: "2026-09-30T08:00:00Z", caseOpen: true, result: null, tasks: [review], stuck: [], findings: [] },
    log: [
      {
        at: "2026-09-30T08:00:00Z",
        kind: "TaskOpened",
        step: "review",
        text: "“法制审核”交给法制办审核人",
        ...unexplained,
      },
    ],
    next: { at: "2026-10-09T09:30:00Z", what: ["“法制审核”到期"] },
    fields: {},
    refused: null,
    ...part,
  };
}

/** What the next moment brings: it falls due, and somebody is told. */
export const fallsDue = stateOf({
  now: "2026-10-09T09:30:00Z",
  log: [
    {
      ...unexplained,
      ...{ at: "2026-10-09T09:30:00Z", kind: "Escalated", step: "review", text: "“法制审核”到期" },
      ...{ day: "调休上班", because: "第 2 个工作日为10月9日，当日 17:30 到期。" },
    },
    {
      ...{
        at: "2026-10-09T09:30:00Z",
        kind: "Told",
        step: "review",
        text: "发邮件给李书记：法制审核已到期",
        ...unexplained,
      },
      told: {
        to: [{ code: "l4", name: "李书记", hasMail: true }],
        ...{
          copy: [],
          byMail: true,
          mark: "None",
          subject: "法制审核已到期",
          body: "请督促办理。",
          missing: ["市纪委信访室没有负责人"],
        },
      },
    },
  ],
});

export const closed = stateOf({
  ...{ now: "2026-10-10T01:00:00Z", caseOpen: false, result: "办结归档", tasks: [], next: null },
  log: [{ at: "2026-10-10T01:00:00Z", kind: "Ended", step: null, text: "案件办结：办结归档", ...unexplained }],
});

export const sampleWalk: SavedWalk = {
  ...{ id: 3, name: "三级过国庆", stamp: "s3", savedAt: "2026-09-29T01:00:00Z", savedBy: "王组长" },
  script: { start: "2026-09-29T01:00:00Z", starter: null, fields: {}, moves: [{ kind: "Next" }] },
};

export const sampleResult: WalkResult = {
  ...{ id: 3, name: "三级过国庆", green: false, step: "review" },
  reason: "现在是：到达“法制审核”；原来是：到达“公开”，现在走不到了",
};

const past = { closedAt: "2026-08-20T01:00:00Z", unit: "市住建局" };
const ofTwo = { cases: 3, numbers: ["YQ-1", "YQ-2"] };

export const sampleReport: ReplayReport = {
  ...{ from: "2026-07-31T16:00:00Z", to: "2026-08-31T16:00:00Z", cases: 9 },
  same: { cases: 5, numbers: ["YQ-5"] },
  changed: ofTwo,
  incomparable: { cases: 1, numbers: ["YQ-9"] },
  sums: [
    { by: "Kind", change: "StepMore", key: null, name: null, text: "3 件：多经过环节", count: 3, cases: ofTwo },
    {
      by: "Mail",
      change: "MailMore",
      key: "l4",
      name: "李书记",
      text: "3 件：李书记多收 4 封邮件",
      count: 4,
      cases: ofTwo,
    },
    {
      by: "Unit",
      change: null,
      key: "housing",
      name: "市住建局",
      text: "市住建局：3 件有变化",
      count: 3,
      cases: ofTwo,
    },
  ],
  reasons: [{ code: "replay-differs", text: "办理中改过流程", cases: { cases: 1, numbers: ["YQ-9"] } }],
  assumed: [
    { step: "review", stepName: "法制审核", duration: "时限的一半", outcome: "Pass", outcomeLabel: "通过", cases: 3 },
  ],
  lines: [
    { ...past, caseId: 1, number: "YQ-1", verdict: "Changed", what: ["多经过“法制审核”"] },
    { ...past, caseId: 2, number: "YQ-2", verdict: "Changed", what: ["多经过“法制审核”"] },
    { ...past, caseId: 9, number: "YQ-9", verdict: "Incomparable", what: ["办理中改过流程"] },
  ],
};
