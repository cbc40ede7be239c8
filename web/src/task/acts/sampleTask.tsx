import { fireEvent, render, screen } from "@testing-library/react";
import { Form } from "antd";
import { MemoryRouter, Outlet, Route, Routes } from "react-router";
import { vi } from "vitest";
import { Surroundings } from "../../session/Surroundings";
import { Signed } from "../../session/session";
import type { TaskPreview, TaskView } from "../tasks";
import { Acts } from "./Acts";

/** An outcome that goes on; tests make it otherwise. */
export const outcome = {
  name: "Approved",
  label: "核稿通过，呈批",
  requiredFields: [] as string[],
  normal: false,
  proposed: false,
  direction: "On" as "On" | "Ends",
};

/** A task with that outcome and nothing to fill in. */
export const task: TaskView = {
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
  begun: {},
  canComplete: true,
  whyNot: null,
  whyNotCode: null,
  outcome: null,
  closedAt: null,
  closedBy: null,
  closedByName: null,
  sides: { acts: [], signers: [], returned: null, question: null, endedBy: null },
};

/** What an act may do, all at once. */
export const goesOn: TaskPreview = {
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

/** What can be taken back and takes nothing from anybody. */
export const atOnce: TaskPreview = {
  ...goesOn,
  next: [{ step: "书记批示", to: ["李书记"], post: null, due: "2020-11-23T09:30:00Z" }],
  cancelled: [],
  waits: [],
  changed: [],
};

/** The service as a test has it answer; what was handed in is kept. */
export const service = {
  preview: (): Promise<Response> => Promise.resolve(Response.json(atOnce)),
  refusal: null as object | null,
  completed: [] as string[],
};

export function beginService() {
  service.completed = [];
  service.refusal = null;
  vi.stubGlobal("fetch", async (input: Request) => {
    if (input.url.endsWith("/preview")) return service.preview();
    if (input.url.endsWith("/complete")) service.completed.push(await input.text());
    if (service.refusal) return Response.json(service.refusal, { status: 409 });
    return Response.json({ caseId: 7, caseOpen: true, next: ["书记批示"], canBeTakenBack: true });
  });
}

export async function asked(of = task): Promise<HTMLElement> {
  draw(of);
  fireEvent.click(act());
  return screen.findByRole("dialog");
}

export function act(): HTMLElement {
  return screen.getByRole("button", { name: "核稿通过，呈批" });
}

export function draw(of = task) {
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

export function confirm(dialog: HTMLElement) {
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
