import type { CaseView } from "../shown/cases";
import type { CaseProcedure, LedgerEntry } from "./oneCase";

// A case as the service describes it, for tests.

const summary: CaseView["summary"] = {
  id: 7,
  number: "YQ-20260918-0007",
  title: "路灯不亮",
  source: "市民留言板",
  category: "城乡建设",
  level: "Two",
  route: null,
  status: "Open",
  result: null,
  receivedAt: "2026-09-18T01:00:00Z",
  closedAt: null,
  current: null,
};

const view: CaseView = {
  summary,
  body: "东街路灯不亮三天。",
  messageId: "360114202611209999",
  url: "javascript:alert(1)",
  region: null,
  postedAt: null,
  discoveredAt: null,
  registeredBy: "陈采集",
  procedure: "网络舆情快速处置",
  procedureVersion: 3,
  stamp: "4",
  fields: {
    ...{ number: "YQ-20260918-0007", title: "路灯不亮", body: "东街路灯不亮三天。", source: "市民留言板" },
    ...{ url: "javascript:alert(1)", category: "城乡建设", level: "2", receivedAt: "2026-09-18T01:00:00Z" },
  },
  openTasks: [
    {
      visit: 2,
      seq: 1,
      stepName: "排查",
      title: "排查",
      holder: "住建局 · 承办人",
      post: null,
      openedAt: "2026-09-18T01:00:00Z",
      dueAt: "2026-09-18T09:00:00Z",
      mark: "Urged",
      mine: true,
      urges: 1,
      urgedAt: "2026-09-18T02:30:00Z",
      mayUrge: false,
    },
    {
      visit: 3,
      seq: 1,
      stepName: "分类交办",
      title: "办理情况",
      holder: "水务局 · 承办人",
      post: null,
      openedAt: "2026-09-18T01:00:00Z",
      dueAt: null,
      mark: "None",
      mine: false,
      urges: 0,
      urgedAt: null,
      mayUrge: true,
    },
  ],
  waits: ["主办单位还没有填写。"],
  withheld: {},
  same: [],
  connected: [],
  mergedInto: null,
  mergedCases: [],
};

const deadline = {
  visit: 2,
  seq: 1,
  stepName: "排查",
  dueAt: "2026-09-18T09:00:00Z",
  light: "Overdue",
  timeLeft: "超 2 小时",
  explanation: {
    start: "2026-09-17T01:00:00Z",
    due: "2026-09-18T09:30:00Z",
    limit: { amount: 1, clock: "WorkingDays" },
    sentence: "自 9 月 18 日起算 1 个工作日。",
    warnings: [],
    days: [
      {
        date: "2026-09-18",
        kind: "Workday",
        number: 1,
        counting: "Counted",
        minutes: null,
        stretches: [],
        name: null,
        why: "工作日",
      },
    ],
  },
  rungs: [],
};

const procedure: CaseProcedure = {
  definition: {
    definitionId: "p",
    name: "网络舆情快速处置",
    variables: [{ name: "leadUnit", caseFlow: { label: "主办单位", type: "Text" } }],
    root: {
      type: "Elsa.Flowchart",
      activities: [{ id: "screen", type: "CaseFlow.HumanTask", name: "排查" }],
      connections: [],
    },
  },
  visits: [],
};

const ledger: readonly LedgerEntry[] = [
  {
    visit: 2,
    rung: "due",
    label: "到期提醒",
    mark: "Urged",
    stepName: "排查",
    dueAt: null,
    at: "2026-09-18T09:00:00Z",
    told: [
      {
        person: "a",
        name: "王五",
        copy: false,
        readAt: null,
        withheld: false,
        mail: { id: 1, status: "Failed", attempts: 5, sentAt: null, lastReply: "550 No such user" },
      },
      { person: "b", name: "赵六", copy: true, readAt: null, withheld: false, mail: null },
    ],
  },
];

function rungReached(label: string, mark: LedgerEntry["mark"]) {
  const text = `“排查”${label}`;
  return { at: "2026-09-18T03:00:00Z", kind: "Escalated", who: "系统", step: "排查", text, label, mark, done: null };
}

export const answers: Readonly<Record<string, unknown>> = {
  "/api/cases/7": view,
  "/api/cases/7/way": { done: [], ahead: [], ends: false, endsBy: null },
  "/api/cases/7/timeline": [
    { at: "2026-09-18T01:00:00Z", kind: "Registered", who: "陈采集", step: null, text: "登记", done: null },
    {
      at: "2026-09-18T02:00:00Z",
      kind: "Done",
      who: "陈研判",
      step: "排查",
      text: "办理“排查”，结果：属本机关范围",
      done: {
        step: "screening",
        visit: 1,
        title: "排查",
        outcome: "属本机关范围",
        entered: [{ name: "opinion", label: "排查意见", type: "LongText", choices: [], value: "属实。" }],
      },
    },
    rungReached("已用 50%", "Reminder"),
    rungReached("催办一次", "Urged"),
    rungReached("黄牌警示", "YellowCard"),
  ],
  "/api/cases/7/deadlines": [deadline],
  "/api/cases/7/procedure": procedure,
  "/api/cases/7/escalations": { items: ledger, next: null },
  "/api/cases/7/attachments": [
    { id: 3, name: "路灯.jpg", length: 2048, uploadedByName: "陈采集", at: "2026-09-18T01:00:00Z" },
  ],
  "/api/step-types": [],
  "/api/people": [],
  "/api/units": [],
};
