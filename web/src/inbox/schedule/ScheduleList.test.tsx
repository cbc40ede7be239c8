import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter, useLocation } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Surroundings } from "../../session/Surroundings";
import type { Schedule, ScheduledDay } from "../inbox";
import { openOf } from "../sampleInbox";
import { ScheduleList } from "./ScheduleList";

const asked: (string | null)[] = [];
let schedule: Schedule;

const kinds = ["Workday", "Workday", "Workday", "Workday", "Holiday", "MakeupWorkday", "Weekend"] as const;
const called = { Workday: "工作日", Holiday: "国庆节放假", MakeupWorkday: "调休上班", Weekend: "周末" };

function dayOf(at: number, due: readonly number[]): ScheduledDay {
  const kind = kinds[at] ?? "Workday";
  return {
    day: `2026-11-${23 + at}`,
    kind,
    called: called[kind],
    count: due.length,
    items: due.map((id) => ({ ...openOf(id), dueAt: `2026-11-${23 + at}T09:30:00Z`, timeLeft: `剩 ${id} 小时` })),
  };
}

beforeEach(() => {
  asked.length = 0;
  schedule = {
    today: "2026-11-24",
    monday: "2026-11-23",
    lastMonday: "2028-11-20",
    overdue: 1,
    later: 5,
    undated: 2,
    late: [{ ...openOf(1), light: "Overdue", timeLeft: "超 2 小时" }],
    days: kinds.map((_, at) => dayOf(at, at === 1 ? [2] : at === 3 ? [3, 4] : [])),
  };
  vi.stubGlobal("fetch", (request: Request) => {
    asked.push(new URL(request.url).searchParams.get("week"));
    return Promise.resolve(Response.json(schedule));
  });
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(function height(this: HTMLElement) {
    return this.className === "virtual-rows" ? 400 : 65;
  });
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(1_000);
  vi.spyOn(HTMLElement.prototype, "scrollTo").mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function Where() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

function open() {
  render(
    <Surroundings>
      <MemoryRouter initialEntries={["/?tab=schedule"]}>
        <ScheduleList current={null} />
        <Where />
      </MemoryRouter>
    </Surroundings>,
  );
}

const days = () => within(screen.getByRole("region", { name: "一周" })).getAllByRole("listitem");

it("shows what is overdue first, then the days on which something is due", async () => {
  open();
  const heads = await screen.findAllByRole("heading", { level: 2 });
  expect(heads.map(({ textContent }) => textContent.trim())).toEqual([
    "● 已超期 1",
    "◐ 今天 11月24日周二 1",
    "11月26日周四 2",
  ]);
  expect(screen.getAllByRole("link", { name: /第 \d 件/u }).map((link) => link.getAttribute("href"))).toEqual([
    "/tasks/1/1/1?tab=schedule",
    "/tasks/2/1/1?tab=schedule",
    "/tasks/3/1/1?tab=schedule",
    "/tasks/4/1/1?tab=schedule",
  ]);
  expect(screen.getByText(/以后到期 5 件，没有时限 2 件/u)).toBeTruthy();
});

it("marks days off and days that are worked for one, and says of each how much is due", async () => {
  open();
  await screen.findAllByRole("heading", { level: 2 });
  expect(days().map(({ textContent }) => textContent)).toEqual([
    "周一23· 11月23日周一，工作日",
    "周二241 件 11月24日周二，工作日",
    "周三25· 11月25日周三，工作日",
    "周四262 件 11月26日周四，工作日",
    "周五27休· 11月27日周五，国庆节放假",
    "周六28班· 11月28日周六，调休上班",
    "周日29休· 11月29日周日，周末",
  ]);
});

it("brings the focus to the first task of a day, from where the keys go on", async () => {
  open();
  fireEvent.click(await screen.findByRole("button", { name: /11月26日周四/u }));
  await waitFor(() => {
    expect(document.activeElement?.getAttribute("href")).toBe("/tasks/3/1/1?tab=schedule");
  });
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown" });
  await waitFor(() => {
    expect(document.activeElement?.getAttribute("href")).toBe("/tasks/4/1/1?tab=schedule");
  });
});

it("turns to the weeks after and back, and keeps the week in the address", async () => {
  open();
  expect((await screen.findByRole<HTMLButtonElement>("button", { name: "上一周" })).disabled).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "下一周" }));
  await waitFor(() => {
    expect(asked).toEqual([null, "2026-11-30"]);
  });
  expect(screen.getByRole("status").textContent).toBe("/?tab=schedule&week=2026-11-30");
});

it("says what would be here where nothing is due", async () => {
  schedule = { ...schedule, overdue: 0, late: [], days: kinds.map((_, at) => dayOf(at, [])) };
  open();
  expect(await screen.findByText("这一周没有到期的待办")).toBeTruthy();
});
