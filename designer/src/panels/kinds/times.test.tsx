import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SampleDue } from "../../model/office/office";
import { choose, offered, press, showEditor, type, valuesOfKind } from "../panel.sample";

afterEach(cleanup);

const amount = "这一项 时限数量";
const leave = (label: string) => fireEvent.blur(screen.getByLabelText(label));
const shown = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe("a limit", () => {
  it("begins in working days", () => {
    const changed = showEditor({ kind: "TimeLimit" });
    type(amount, "2");
    expect(changed.last).toEqual({ amount: 2, clock: "WorkingDays" });
  });

  it("changes its clock and nothing else", () => {
    const changed = showEditor({ kind: "TimeLimit", value: { amount: 5, clock: "WorkingDays", later: 1 } });
    choose("这一项 怎样计时", "日历日");
    expect(changed.last).toEqual({ amount: 5, clock: "CalendarDays", later: 1 });
  });

  it("says that days are whole", () => {
    showEditor({ kind: "TimeLimit", value: { amount: 1.5, clock: "WorkingDays" } });
    expect(screen.getByRole("alert").textContent).toBe("按日计的时限要写整数。");
  });

  it("is taken away with one press", () => {
    const changed = showEditor({ kind: "TimeLimit", value: { amount: 5, clock: "WorkingDays" } });
    press("不限时");
    expect(changed.last).toBeNull();
  });

  it("stays while the amount is typed anew: the way out that it opens would go with it", () => {
    const changed = showEditor({ kind: "Deadline", value: { amount: 5, clock: "CalendarDays", from: "instructedAt" } });
    type(amount, "");
    expect(changed.last).toBeUndefined();
    type(amount, "7");
    expect(changed.last).toEqual({ clock: "CalendarDays", from: "instructedAt", amount: 7 });
  });

  it("is none when the amount is left empty, and counts as before when there is one again", () => {
    const changed = showEditor({ kind: "Deadline", value: { amount: 5, clock: "CalendarDays", from: "instructedAt" } });
    type(amount, "");
    leave(amount);
    expect(changed.last).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
    type(amount, "7");
    expect(changed.last).toEqual({ clock: "CalendarDays", from: "instructedAt", amount: 7 });
  });

  it.each([
    ["１２", 12],
    ["12 天", 12],
    ["１．５", 1.5],
  ])("reads %s as a number", (text, number) => {
    const changed = showEditor({ kind: "TimeLimit", value: { amount: 5, clock: "ClockHours" } });
    type(amount, text);
    expect(changed.last).toEqual({ amount: number, clock: "ClockHours" });
  });

  it.each([
    ["99999999", "最多填 10000，先保留原来的。"],
    ["-3", "最少填 0，先保留原来的。"],
    ["三", "只能填数字，先保留原来的。"],
  ])("of %s is not taken, and not changed into another: %s", (text, said) => {
    const changed = showEditor({ kind: "TimeLimit", value: { amount: 5, clock: "ClockHours" } });
    type(amount, text);
    expect(screen.getByRole("alert").textContent).toBe(said);
    leave(amount);
    expect(changed.last).toBeUndefined();
    expect(shown(amount)).toBe("5");
    expect(screen.getByRole("alert").textContent).toBe(said);
    type(amount, "6");
    expect(changed.last).toEqual({ amount: 6, clock: "ClockHours" });
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a deadline", () => {
  const value = { amount: 2, clock: "WorkingDays" };

  it("runs from a field of the case that holds a moment", () => {
    const changed = showEditor({ kind: "Deadline", value });
    const from = "这一项 从何时起算";
    expect(offered(from)).toEqual(["自到达本环节起", "自“发现时间”起", "自“批示时间”起"]);
    choose(from, "自“批示时间”起");
    expect(changed.last).toEqual({ ...value, from: "instructedAt" });
    choose(from, "自到达本环节起");
    expect(changed.last).toEqual(value);
  });

  it("opens a way out of the step, and closes it", () => {
    const changed = showEditor({ kind: "Deadline", value });
    choose("这一项 超期后", "离开本环节，走“超期”");
    expect(changed.last).toEqual({ ...value, overdue: "overdue" });
    choose("这一项 超期后", "只提醒，环节不变");
    expect(changed.last).toEqual(value);
  });

  it("keeps the way that it has", () => {
    const changed = showEditor({ kind: "Deadline", value: { ...value, overdue: "late" } });
    choose("这一项 超期后", "离开本环节，走“超期”");
    expect(changed.last ?? { ...value, overdue: "late" }).toEqual({ ...value, overdue: "late" });
  });

  it.each(valuesOfKind("Deadline").map((found) => [JSON.stringify(found.value), found] as const))(
    "changes the amount of the shipped %s and nothing else",
    (_, found) => {
      const changed = showEditor({ kind: "Deadline", ...found, descriptor: {} });
      type(amount, "9");
      expect(changed.last).toEqual({ ...(found.value as object), amount: 9 });
    },
  );
});

describe("a length of time", () => {
  it.each([
    ["2.12:00:00", "日", "3", "3.12:00:00"],
    ["1:30:15", "小时", "5", "05:30:15"],
    ["3", "分钟", "20", "3.00:20:00"],
    ["00:30", "分钟", "0", null],
    ["2.12:00:00", "小时", "30", undefined],
  ])("is written as Elsa writes it: %s, %s %s → %s", (value, part, text, written) => {
    const changed = showEditor({ kind: "TimeSpan", value });
    type(`这一项 ${part}`, text);
    expect(changed.last).toBe(written);
  });

  it("that cannot be read is said, and can be entered anew", () => {
    const changed = showEditor({ kind: "TimeSpan", value: "soon" });
    expect(screen.getByRole("alert").textContent).toContain("soon");
    type("这一项 小时", "4");
    expect(changed.last).toBe("04:00:00");
  });
});

describe("the sample date", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const due: SampleDue = { from: "周三 9-30 16:00", due: "10-09 周五 17:30", reasons: ["国庆不计"] };

  it("is asked for once when typing rests, and explains itself", async () => {
    const sampleDue = vi.fn(() => Promise.resolve(due));
    showEditor({ kind: "Deadline", value: { amount: 1, clock: "WorkingDays" }, more: { asking: { sampleDue } } });
    type(amount, "12");
    await act(() => vi.advanceTimersByTimeAsync(399));
    type(amount, "2");
    await act(() => vi.advanceTimersByTimeAsync(399));
    expect(sampleDue).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(sampleDue.mock.calls).toEqual([[{ amount: 2, clock: "WorkingDays", from: null }]]);
    expect(screen.getByText("例：周三 9-30 16:00 到达 → 10-09 周五 17:30 到期")).toBeTruthy();
    press("为什么");
    expect(screen.getByText("国庆不计")).toBeTruthy();
  });

  it("says that the work calendar is not kept so far", async () => {
    const warnings = ["2027年的放假安排尚未录入。"];
    const sampleDue = () => Promise.resolve({ ...due, warnings });
    showEditor({ kind: "Deadline", value: { amount: 300, clock: "WorkingDays" }, more: { asking: { sampleDue } } });
    await act(() => vi.advanceTimersByTimeAsync(400));
    expect(screen.getByText("2027年的放假安排尚未录入。")).toBeTruthy();
  });

  it("that was answered for another limit is not said of this one", async () => {
    const answers: ((answer: SampleDue) => void)[] = [];
    const sampleDue = () => new Promise<SampleDue>((answer) => answers.push(answer));
    showEditor({ kind: "Deadline", value: { amount: 1, clock: "WorkingDays" }, more: { asking: { sampleDue } } });
    await act(() => vi.advanceTimersByTimeAsync(400));
    type(amount, "2");
    await act(async () => {
      answers[0]?.(due);
      await Promise.resolve();
    });
    expect(screen.queryByText(/例：/u)).toBeNull();
  });

  it("that cannot be had is said so, and nothing else stops", async () => {
    const sampleDue = () => Promise.reject(new Error("offline"));
    const changed = showEditor({
      kind: "Deadline",
      value: { amount: 1, clock: "WorkingDays" },
      more: { asking: { sampleDue } },
    });
    await act(() => vi.advanceTimersByTimeAsync(400));
    expect(screen.getByText("现在算不出示例日期，不影响设置。")).toBeTruthy();
    type(amount, "3");
    expect(changed.last).toEqual({ amount: 3, clock: "WorkingDays" });
  });
});
