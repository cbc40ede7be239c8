import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Me, Right } from "../api/schemas";
import { TheCaseFields } from "../fields/caseFields";
import { sampleTable } from "../fields/sampleTable";
import { Surroundings } from "../session/Surroundings";
import { Signed } from "../session/session";
import CasePage from "./CasePage";
import { answers } from "./sampleCase";

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
    return refused.get(path)?.clone() ?? Response.json(answers[path] ?? { caseId: 7 });
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
    expect((await screen.findByText("超 2 小时")).className).toBe("light bad");
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

const rightsOf: Record<string, Right[]> = {
  supervisor: ["read-cases", "correct-cases", "stop-cases"],
  leader: ["read-cases", "stop-cases"],
};

function open(role: string) {
  const me: Me = {
    code: "me",
    name: "我",
    unit: "u",
    unitName: "单位",
    language: "zh-CN",
    roles: [{ code: role, name: role }],
    rights: rightsOf[role] ?? ["read-cases"],
    mustChoosePassword: false,
  };
  render(
    <Surroundings>
      <Signed value={me}>
        <TheCaseFields value={sampleTable}>
          <MemoryRouter initialEntries={["/cases/7"]}>
            <Routes>
              <Route path="cases/:caseId" element={<CasePage />} />
            </Routes>
          </MemoryRouter>
        </TheCaseFields>
      </Signed>
    </Surroundings>,
  );
}
