import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../../app/App";
import { Signed } from "../../app/session";
import type { CaseProcedure, LedgerEntry } from "../../api/casePage";
import CasePage from "./CasePage";

const summary = {
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
};

const view = {
  summary,
  body: "东街路灯不亮三天。",
  url: "javascript:alert(1)",
  region: null,
  postedAt: null,
  discoveredAt: null,
  registeredBy: "陈采集",
  procedure: "网络舆情快速处置",
  procedureVersion: 3,
  fields: { title: "路灯不亮", category: "城乡建设" },
  openTasks: [
    {
      visit: 2,
      seq: 1,
      stepName: "排查",
      title: "排查",
      holder: "住建局 · 承办人",
      openedAt: "2026-09-18T01:00:00Z",
      dueAt: "2026-09-18T09:00:00Z",
      mark: "Urged",
      mine: true,
    },
    {
      visit: 3,
      seq: 1,
      stepName: "分类交办",
      title: "办理情况",
      holder: "水务局 · 承办人",
      openedAt: "2026-09-18T01:00:00Z",
      dueAt: null,
      mark: "None",
      mine: false,
    },
  ],
  waits: ["主办单位还没有填写。"],
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
        mail: { id: 1, status: "Failed", attempts: 5, sentAt: null, lastReply: "550 No such user" },
      },
      { person: "b", name: "赵六", copy: true, readAt: null, mail: null },
    ],
  },
];

function rungReached(label: string, mark: LedgerEntry["mark"]) {
  const text = `“排查”${label}`;
  return { at: "2026-09-18T03:00:00Z", kind: "Escalated", who: "系统", step: "排查", text, label, mark, done: null };
}

const answers: Readonly<Record<string, unknown>> = {
  "/api/cases/7": view,
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

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

const calls: Call[] = [];
const refused = new Map<string, Response>();

beforeEach(() => {
  calls.length = 0;
  refused.clear();
  vi.stubGlobal("fetch", async (input: RequestInfo, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, "http://localhost"), init);
    const path = new URL(request.url).pathname;
    if (request.method !== "GET") calls.push({ method: request.method, path, body: await request.text() });
    return refused.get(path) ?? Response.json(answers[path] ?? { caseId: 7 });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the case page", () => {
  it("says what the case is, who has it now, what waits, and how much time is left", async () => {
    open("supervisor");
    expect(await screen.findByRole("heading", { level: 1, name: "YQ-20260918-0007 路灯不亮" })).toBeTruthy();
    for (const text of ["东街路灯不亮三天。", "住建局 · 承办人", "主办单位还没有填写。", "已催办"])
      expect(screen.getByText(text)).toBeTruthy();
    expect((await screen.findByText("超 2 小时")).className).toBe("light overdue");
  });

  it("leads from the case to one's own task, and to none of others", async () => {
    open("supervisor");
    await screen.findByText("水务局 · 承办人");
    expect(screen.getAllByRole("link", { name: "去办理" }).map((link) => link.getAttribute("href"))).toEqual([
      "/tasks/7/2/1",
    ]);
  });

  it("explains the day behind the time left", async () => {
    open("supervisor");
    fireEvent.click(await screen.findByRole("button", { name: /超 2 小时/u }));
    expect((await screen.findByRole("dialog")).textContent).toContain("自 9 月 18 日起算 1 个工作日。");
  });

  it("tells for each rung who was told and whether the mail arrived", async () => {
    open("supervisor");
    expect(await screen.findByText("排查 · 到期提醒")).toBeTruthy();
    expect(screen.getByText("550 No such user")).toBeTruthy();
    expect(screen.getByText(/赵六（抄送）/u).textContent).toContain("只在站内通知");
  });

  it("keeps red for what went wrong: a reminder is nothing bad", async () => {
    open("supervisor");
    const weights = await Promise.all(
      [/已用 50%/u, /催办一次/u, /黄牌警示/u].map(
        async (text) => (await screen.findByText(text)).closest("li")?.className,
      ),
    );
    expect(weights).toEqual(["", "warn", "bad"]);
  });

  it("folds what a step entered, and unfolds it for one step and for all", async () => {
    open("leader");
    const fold = (await screen.findByText("填写的内容（1 项）")).closest("details");
    expect(fold?.textContent).toContain("排查意见属实。");
    expect(fold?.open).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: "展开全部填写的内容" }));
    expect(fold?.open).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "收起全部填写的内容" }));
    expect(fold?.open).toBe(false);
    fireEvent.click(screen.getByText("填写的内容（1 项）"));
    await screen.findByRole("button", { name: "收起全部填写的内容" });
    expect(fold?.open).toBe(true);
  });

  it("makes no link of an address that is none of the web", async () => {
    open("supervisor");
    expect((await screen.findByText("javascript:alert(1)")).tagName).toBe("DD");
  });

  it("keeps the other parts when one cannot be read", async () => {
    refused.set("/api/cases/7/escalations", Response.json({ title: "无权查看。" }, { status: 403 }));
    open("handler");
    expect(await screen.findByText("无权查看。")).toBeTruthy();
    expect(screen.getByText("路灯.jpg")).toBeTruthy();
  });

  it.each<readonly [string, readonly string[]]>([
    ["supervisor", ["更正", "终止案件"]],
    ["leader", ["终止案件"]],
    ["handler", []],
  ])("offers a %s only what the role may do", async (role, acts) => {
    open(role);
    await screen.findByRole("button", { name: "打印" });
    expect(["更正", "终止案件"].filter((name) => screen.queryByRole("button", { name }))).toEqual(acts);
  });

  it("stops a case only with a reason, after saying whom it reaches", async () => {
    open("leader");
    fireEvent.click(await screen.findByRole("button", { name: "终止案件" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("以下人员手上的待办会被取消：住建局 · 承办人、水务局 · 承办人。");
    const act = screen.getAllByRole("button", { name: "终止案件" }).find((button) => dialog.contains(button));
    expect(act?.hasAttribute("disabled")).toBe(true);
    fireEvent.change(screen.getByLabelText(/终止的理由/u), { target: { value: " 重复登记 " } });
    if (act) fireEvent.click(act);
    await waitFor(() => {
      expect(calls).toEqual([{ method: "POST", path: "/api/cases/7/stop", body: '{"reason":"重复登记"}' }]);
    });
  });
});

function open(role: string) {
  const me = { code: "me", name: "我", unit: "u", unitName: "单位", roles: [{ code: role, name: role }] };
  render(
    <Surroundings>
      <Signed value={me}>
        <MemoryRouter initialEntries={["/cases/7"]}>
          <Routes>
            <Route path="cases/:caseId" element={<CasePage />} />
          </Routes>
        </MemoryRouter>
      </Signed>
    </Surroundings>,
  );
}
