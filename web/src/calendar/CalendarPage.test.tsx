import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { show } from "../testing/show";
import CalendarPage from "./CalendarPage";

const calls: string[] = [];
/** Somebody else has made the third edition. */
let overtaken = false;
let editionSent: number | undefined;
let limits = 2;
let editions: object[] = [];

const calendar = {
  number: 2,
  effectiveFrom: "2026-09-21T02:00:00Z",
  zone: "Asia/Shanghai",
  years: [],
  hours: [{ fromMonth: 1, fromDay: 1, spans: [{ start: "08:30:00", end: "17:30:00" }] }],
  rollCalendarDays: true,
  warnings: [],
};

const previewed = () => ({
  next: calendar,
  hash: `hash-${String(limits)}`,
  sums: { all: limits, earlier: 0, later: limits, overdue: 0 },
  unmoved: 1,
  unknown: 1,
  steps: [],
  cases: [],
});

const first = { number: 1, effectiveFrom: "2026-09-01T02:00:00Z", by: null, what: null, limits: null };
const kept = { number: 2, effectiveFrom: "2026-09-21T02:00:00Z", by: "流程管理员", what: "办公时间", limits: null };
const moved = (limits: object) => ({
  ...kept,
  limits: { done: true, all: 3, moved: 2, waiting: 0, late: 0, left: [], ...limits },
});

const newest = {
  ...{ ...calendar, number: 3 },
  hours: [{ fromMonth: 1, fromDay: 1, spans: [{ start: "09:00:00", end: "17:30:00" }] }],
};
const made = { number: 3, effectiveFrom: "2026-09-21T03:00:00Z", by: "王组长", what: "办公时间", limits: null };

function answered(method: string, path: string, hash: string | null): Response {
  if (path.endsWith("/preview")) return Response.json(previewed());
  if (path === "/api/calendar/editions") return Response.json(overtaken ? [made, ...editions] : editions);
  if (method === "GET") return Response.json(overtaken ? newest : calendar);
  if (overtaken && editionSent !== 3)
    return Response.json({ type: "/problems/calendar-changed", title: "改过" }, { status: 409 });
  if (hash !== null && hash !== `hash-${String(limits)}`)
    return Response.json({ type: "/problems/limits-changed", title: "有变化" }, { status: 409 });
  return Response.json(calendar);
}

beforeEach(() => {
  calls.length = 0;
  limits = 2;
  overtaken = false;
  editions = [kept, first];
  vi.stubGlobal("fetch", async (input: Request) => {
    const { pathname, searchParams } = new URL(input.url);
    const hash = searchParams.get("preview");
    if (input.method !== "GET") calls.push(`${input.method} ${pathname}${hash === null ? "" : ` ${hash}`}`);
    if (input.method === "PUT") editionSent = ((await input.clone().json()) as { edition?: number }).edition;
    return answered(input.method, pathname, hash);
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the page of the work calendar", () => {
  it("moves the limits along as they were shown, if nothing else is chosen", async () => {
    await planHours();
    expect(screen.getByLabelText<HTMLInputElement>("一并改动这 2 个期限").checked).toBe(true);
    expect(screen.getByText(/另有 1 个期限没有记下/u)).toBeTruthy();
    press("保存");
    await waitFor(() => {
      expect(calls).toEqual(["POST /api/calendar/hours/preview", "PUT /api/calendar/hours hash-2"]);
    });
  });

  it("leaves them as they were set where that is chosen", async () => {
    await planHours();
    fireEvent.click(screen.getByLabelText("已定的期限不变"));
    press("保存");
    await waitFor(() => {
      expect(calls.at(-1)).toBe("PUT /api/calendar/hours");
    });
  });

  it("shows what changed meanwhile before it saves anything", async () => {
    await planHours();
    limits = 3;
    press("保存");
    expect(await screen.findByText(/原来 2 个，现在 3 个/u)).toBeTruthy();
    await screen.findByLabelText("一并改动这 3 个期限");
    press("保存");
    await waitFor(() => {
      expect(calls.at(-1)).toBe("PUT /api/calendar/hours hash-3");
    });
  });

  it("shows who was faster beside what was typed, and puts it on top of the newest with one click", async () => {
    await planHours();
    overtaken = true;
    press("保存");
    expect(await within(screen.getByRole("dialog")).findByText(/王组长在您填写期间改过/u)).toBeTruthy();
    const beside = within(screen.getByRole("dialog")).getByRole("region", { name: "最新的和您填写的" });
    expect(beside.textContent).toMatch(/09:00–17:30.*08:30–18:00/u);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "保存" }).disabled).toBe(true);
    fireEvent.click(inDialog("在最新的上面用我填写的"));
    await screen.findByLabelText("一并改动这 2 个期限");
    press("保存");
    await waitFor(() => {
      expect(calls.at(-1)).toBe("PUT /api/calendar/hours hash-2");
      expect(editionSent).toBe(3);
    });
  });

  it("drops what was typed for the newest where one says so", async () => {
    await planHours();
    overtaken = true;
    press("保存");
    await within(screen.getByRole("dialog")).findByText(/王组长在您填写期间改过/u);
    fireEvent.click(inDialog("用最新的，放弃我填写的"));
    expect((await screen.findByLabelText<HTMLInputElement>("第 1 段开始")).value).toBe("09:00");
    expect(screen.getByLabelText<HTMLInputElement>("第 1 段结束").value).toBe("17:30");
  });

  it("asks nothing where no limit would change", async () => {
    limits = 0;
    await planHours(/没有在办的期限/u);
    expect(screen.queryByRole("radio")).toBeNull();
    press("保存");
    await waitFor(() => {
      expect(calls.at(-1)).toBe("PUT /api/calendar/hours");
    });
  });

  it("tells of every change what became of the limits, and why some were not moved", async () => {
    const cases = [{ caseId: 7, number: "YQ-7", title: "路灯不亮", stepName: "办理" }];
    editions = [moved({ late: 1, left: [{ why: "案件已经办结", count: 1, cases }] }), first];
    open();
    const list = await screen.findByRole("region", { name: "改动记录" });
    expect(within(list).getByText(/已改动 2 个期限。其中 1 个是保存期间新到的/u)).toBeTruthy();
    expect(within(list).getByText("1 个：案件已经办结")).toBeTruthy();
    expect(within(list).getByRole("link", { name: "路灯不亮" }).getAttribute("href")).toBe("/cases/7");
    expect(within(list).getByText("最初的日历")).toBeTruthy();
  });

  it("says how far it is while limits are still moved", async () => {
    editions = [moved({ done: false, moved: 1, waiting: 2 }), first];
    open();
    expect(await screen.findByText("正在改动期限：已改 1 个，共 3 个，还有 2 个。")).toBeTruthy();
  });

  it("goes back to an earlier edition by the same preview, and not to the one in force", async () => {
    open();
    expect((await screen.findAllByText("恢复到这一版……")).length).toBe(1);
    press("恢复到第 1 版");
    await screen.findByLabelText("一并改动这 2 个期限");
    press("保存");
    await waitFor(() => {
      expect(calls).toEqual(["POST /api/calendar/editions/1/preview", "POST /api/calendar/editions/1/restore hash-2"]);
    });
  });
});

function open() {
  show(
    <MemoryRouter>
      <CalendarPage />
    </MemoryRouter>,
  );
}

async function planHours(until: string | RegExp = "一并改动这 2 个期限") {
  open();
  fireEvent.change(await screen.findByLabelText("第 1 段结束"), { target: { value: "18:00" } });
  press("看影响……");
  await screen.findByText(until);
}

function inDialog(name: string) {
  return within(screen.getByRole("dialog")).getByRole("button", { name });
}

function press(name: string) {
  fireEvent.click(
    screen.getByRole("button", { name: (said) => said.replaceAll(" ", "") === name.replaceAll(" ", "") }),
  );
}
