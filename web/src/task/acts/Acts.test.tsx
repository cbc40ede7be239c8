import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Form } from "antd";
import { MemoryRouter, Outlet, Route, Routes } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recovered } from "../../api/recovery";
import type { TaskPreview, TaskView } from "../tasks";
import { Surroundings } from "../../session/Surroundings";
import { Signed } from "../../session/session";
import { Acts } from "./Acts";
import { field } from "../../fields/sample";

const outcome = {
  name: "Approved",
  label: "核稿通过，呈批",
  requiredFields: [] as string[],
  normal: false,
  direction: "On" as "On" | "Ends",
};

const task: TaskView = {
  caseId: 7,
  visit: 3,
  seq: 1,
  step: "核稿",
  title: "核稿",
  guidance: null,
  status: "Open",
  holder: "我",
  post: null,
  claimedBy: "me",
  openedAt: "2026-09-18T01:00:00Z",
  dueAt: null,
  mark: "None",
  form: [],
  outcomes: [outcome],
  known: {},
  ofOthers: [],
  withheld: {},
  canComplete: true,
  whyNot: null,
  whyNotCode: null,
  outcome: null,
  closedAt: null,
  closedBy: null,
  closedByName: null,
  sides: { acts: [], signers: [], returned: null, question: null, endedBy: null },
};

const goesOn: TaskPreview = {
  caseOpen: true,
  result: null,
  next: [
    { step: "书记批示", to: ["李书记"], post: null, due: "2020-11-23T09:30:00Z" },
    { step: "公示", to: [], post: null, due: null },
  ],
  told: ["王组长", "赵主任"],
  cancelled: ["“分类交办”（水务局 · 承办人）"],
  waits: ["主办单位还没有填写。"],
  awaited: ["孙承办"],
  limits: [{ step: "公示", from: "2020-11-23T09:30:00Z", to: "2020-11-24T09:30:00Z" }],
  back: "后面的人打开之前，可以撤回。",
  changed: ["稿件"],
  canBeTakenBack: true,
};

const atOnce: TaskPreview = {
  ...goesOn,
  next: [{ step: "书记批示", to: ["李书记"], post: null, due: "2020-11-23T09:30:00Z" }],
  cancelled: [],
  waits: [],
  changed: [],
};

let preview: () => Promise<Response>;
let refusal: object | null;
const completed: string[] = [];

beforeEach(() => {
  completed.length = 0;
  refusal = null;
  vi.stubGlobal("fetch", async (input: Request) => {
    if (input.url.endsWith("/preview")) return preview();
    if (input.url.endsWith("/complete")) completed.push(await input.text());
    if (refusal) return Response.json(refusal, { status: 409 });
    return Response.json({ caseId: 7, caseOpen: true, next: ["书记批示"], canBeTakenBack: true });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("before a task is handed in", () => {
  it("is said what comes next and with whom until when, who is told, what is withdrawn and what will stand still", async () => {
    preview = () => Promise.resolve(Response.json(goesOn));
    const dialog = await asked();
    await screen.findByText("书记批示");
    expect(dialog.textContent).toContain("书记批示 → 李书记 应于 2020年11月23日 17:30 前办完");
    expect(dialog.textContent).toContain("公示 → 目前没有人可以办理");
    expect(dialog.textContent).toContain("同时告知：王组长、赵主任。");
    expect(dialog.textContent).toContain("会取消的待办：“分类交办”（水务局 · 承办人）。");
    expect(dialog.textContent).toContain("主办单位还没有填写。");
    expect(dialog.textContent).toContain("提交后您的这一份办完；本环节还要等：孙承办。");
    expect(dialog.textContent).toContain("“公示”的时限由 2020年11月23日 17:30 改为 2020年11月24日 17:30");
    expect(dialog.textContent).toContain("后面的人打开之前，可以撤回。");
    expect(dialog.textContent).toContain("改动了后面环节看过的内容（稿件），不直接送回");
    expect(completed).toEqual([]);
  });

  it("is said that the case ends, and how", async () => {
    preview = () => Promise.resolve(Response.json({ ...goesOn, caseOpen: false, result: "办结归档", next: [] }));
    await asked();
    expect((await screen.findAllByText("提交后案件结束：办结归档。")).length).toBeGreaterThan(0);
  });

  it("stands beside the button whom it reaches by when; what can be taken back is done at once, and the way back offered", async () => {
    preview = () => Promise.resolve(Response.json(atOnce));
    draw();
    expect(await screen.findByText("提交后：书记批示 → 李书记，2020年11月23日 17:30 前。")).toBeTruthy();
    expect(screen.getByText("后面的人打开之前，可以撤回。")).toBeTruthy();
    fireEvent.click(act());
    await waitFor(() => {
      expect(completed).toEqual(['{"outcome":"Approved","fields":{}}']);
    });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await screen.findByRole("button", { name: "去撤回" })).toBeTruthy();
  });

  it.each([
    ["cannot be taken back", { canBeTakenBack: false }],
    ["ends the case", { result: "办结归档", next: [] }],
    ["takes a task from somebody", { cancelled: ["“分类交办”（水务局 · 承办人）"] }],
    ["stands still", { waits: ["主办单位还没有填写。"] }],
    ["reaches nobody", { next: [{ step: "公示", to: [], post: null, due: null }] }],
    ["goes through all steps again", { changed: ["稿件"] }],
  ])("is asked where it %s", async (_, otherwise) => {
    preview = () => Promise.resolve(Response.json({ ...atOnce, ...otherwise }));
    await asked();
    expect(completed).toEqual([]);
  });

  it("is asked once more, with why, where it was refused when it was done at once", async () => {
    preview = () => Promise.resolve(Response.json(atOnce));
    refusal = { type: "/problems/task-gone", title: "该待办已由王五办理（结果：核稿通过，呈批）。" };
    await asked();
    expect((await screen.findByRole("alert")).textContent).toContain("该待办已由王五办理");
  });

  it("is said what is still missing", async () => {
    const required = [{ ...outcome, requiredFields: ["note", "by"] }];
    const form = [field({ name: "note", label: "意见" }), field({ name: "by", label: "依据" })];
    draw({ ...task, form, outcomes: required });
    expect(await screen.findByText("还要填写：依据。")).toBeTruthy();
  });

  it("is done from the form by Ctrl Enter where the work goes on, and never where it ends", async () => {
    preview = () => Promise.resolve(Response.json(atOnce));
    draw({ ...task, outcomes: [{ ...outcome, direction: "Ends" }] });
    const ctrlEnter = { key: "Enter", ctrlKey: true };
    fireEvent.keyDown(document.body, ctrlEnter);
    expect(act().className).not.toContain("primary");
    cleanup();
    draw();
    fireEvent.keyDown(document.body, ctrlEnter);
    await waitFor(() => {
      expect(completed.length).toBe(1);
    });
  });

  it("opens with all that it says, so that its buttons stand still", async () => {
    let answer: (answer: Response) => void = () => undefined;
    preview = () => new Promise((resolve) => (answer = resolve));
    draw();
    fireEvent.click(act());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.queryByRole("dialog")).toBeNull();
    answer(Response.json(goesOn));
    expect((await screen.findByRole("dialog")).textContent).toContain("书记批示 → 李书记");
  });

  it("does not wait for a service that does not answer: general words, and the act can be confirmed", async () => {
    preview = () => new Promise(() => undefined);
    draw();
    fireEvent.click(act());
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("案件按流程进入下一环节");
    confirm(dialog);
    await waitFor(() => {
      expect(completed).toEqual(['{"outcome":"Approved","fields":{}}']);
    });
  });

  it("waits for whoever has to sign in again, and then asks with all that it says", async () => {
    preview = () => Promise.resolve(Response.json({ type: "/problems/not-signed-in" }, { status: 401 }));
    draw();
    fireEvent.click(act());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.queryByRole("dialog")).toBeNull();
    preview = () => Promise.resolve(Response.json(goesOn));
    recovered();
    expect((await screen.findByRole("dialog")).textContent).toContain("书记批示 → 李书记");
  });

  it("does not open when single fields would be refused: that shows at the fields", async () => {
    const title = "有一项需要改正。";
    const fields = [{ field: "note", text: "不能超过 5 个字。" }];
    preview = () => Promise.resolve(Response.json({ type: "/problems/fields", title, fields }, { status: 422 }));
    draw({ ...task, form: [field({ name: "note", label: "意见" })] });
    fireEvent.click(act());
    expect(await screen.findByText("不能超过 5 个字。")).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("stand general words where it cannot be read, and the act can still be confirmed", async () => {
    preview = () => Promise.resolve(Response.json({}, { status: 503 }));
    const dialog = await asked();
    expect(await screen.findByText(/案件按流程进入下一环节/u)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    confirm(dialog);
    await waitFor(() => {
      expect(completed.length).toBe(1);
    });
  });

  it("is said what was filled in for another outcome, and that is not handed in", async () => {
    preview = () => Promise.resolve(Response.json(goesOn));
    const reason = field({ name: "reason", label: "退回理由", onlyFor: ["Return"] });
    const dialog = await asked({ ...task, form: [reason, field({ name: "note", label: "意见" })] });
    expect(dialog.textContent).toContain("“退回理由”只用于其他结果，这次不会提交");
    confirm(dialog);
    await waitFor(() => {
      expect(completed).toEqual(['{"outcome":"Approved","fields":{"note":"已看"}}']);
    });
  });

  it("is said when it would be refused", async () => {
    const title = "该待办已由王五办理（结果：核稿通过，呈批）。";
    preview = () => Promise.resolve(Response.json({ type: "/problems/task-gone", title }, { status: 409 }));
    await asked();
    expect((await screen.findByRole("alert")).textContent).toContain(title);
  });
});

describe("the acts beside the outcomes", () => {
  it("stand in the menu with the reason where they cannot be done now, and cannot be chosen", async () => {
    const extend = { name: "extend", label: "申请延期", hint: "", form: [], whyNot: "本环节最多延期1次。" };
    draw({
      ...task,
      sides: { ...task.sides, acts: [extend, { ...extend, name: "transfer", label: "转办", whyNot: null }] },
    });
    fireEvent.click(screen.getByRole("button", { name: "更多…" }));
    const refused = await screen.findByRole("menuitem", { name: /^申请延期/u });
    expect(refused.textContent).toContain("本环节最多延期1次。");
    expect(refused.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(refused);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("menuitem", { name: "转办" }).getAttribute("aria-disabled")).not.toBe("true");
  });
});

async function asked(of = task): Promise<HTMLElement> {
  draw(of);
  fireEvent.click(act());
  return screen.findByRole("dialog");
}

function act(): HTMLElement {
  return screen.getByRole("button", { name: "核稿通过，呈批" });
}

function draw(of = task) {
  const me = {
    code: "me",
    name: "我",
    unit: "u",
    unitName: "单位",
    language: "zh-CN",
    roles: [],
    rights: [],
    mustChoosePassword: false,
  };
  render(
    <Surroundings>
      <Signed value={me}>
        <MemoryRouter>
          <Routes>
            <Route element={<Outlet context={{ back: vi.fn(), follow: vi.fn() }} />}>
              <Route index element={<Filled task={of} />} />
            </Route>
          </Routes>
        </MemoryRouter>
      </Signed>
    </Surroundings>,
  );
}

function confirm(dialog: HTMLElement) {
  const act = screen.getAllByRole("button", { name: /核稿通过，呈批/u }).find((button) => dialog.contains(button));
  if (act) fireEvent.click(act);
}

function Filled({ task }: { readonly task: TaskView }) {
  const [form] = Form.useForm();
  return (
    <Form form={form} initialValues={{ reason: "缺少附件", note: "已看" }}>
      {task.form.map(({ name }) => (
        <Form.Item key={name} name={name}>
          <input />
        </Form.Item>
      ))}
      <Acts task={task} form={form} chosen={task.outcomes[0] ?? null} onDone={vi.fn()} />
    </Form>
  );
}
