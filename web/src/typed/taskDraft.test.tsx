import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FieldValues, Schema } from "../api/schemas";
import { bringToService } from "./open";
import { useTaskDraft } from "./taskDraft";

type TaskDraft = Schema<"TaskDraft">;

const task = { caseId: 7, visit: 1, seq: 1, canComplete: true } as Schema<"TaskView">;
const none: TaskDraft = { fields: {}, savedAt: null, stamp: null };

let stored: TaskDraft = none;
let lose = false;

const fields = () => stored.fields as FieldValues;
const withNote = (note: string): TaskDraft => ({
  fields: { note },
  savedAt: "2026-11-23T06:21:00Z",
  stamp: `of ${note}`,
});

beforeEach(() => {
  vi.useFakeTimers();
  stored = none;
  lose = false;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "GET") return Response.json(stored);
    const given = (await request.json()) as { fields: { note: string }; stamp: string | null };
    if (given.stamp !== stored.stamp)
      return Response.json(
        {
          type: "/problems/task-draft-changed",
          title: "改过",
          meanwhile: { by: "林", at: stored.savedAt, what: null },
        },
        { status: 409 },
      );
    stored = withNote(given.fields.note);
    if (!lose) return Response.json(stored);
    lose = false;
    throw new TypeError("the line broke");
  });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

function open(read: TaskDraft = stored) {
  return renderHook(() => useTaskDraft("lin", task, read)).result;
}

async function type(window: ReturnType<typeof open>, note: string) {
  await act(async () => {
    window.current.keep({ note });
    await bringToService();
  });
}

it("does not write over what another window has saved, and is on top of it when its person says so", async () => {
  const here = open();
  stored = withNote("另一个窗口");
  await type(here, "这里");
  expect(fields()).toEqual({ note: "另一个窗口" });
  expect(here.current.state.kind).toBe("refused");
  const conflict = here.current.conflict;
  expect(conflict?.newest.fields).toEqual({ note: "另一个窗口" });
  act(() => {
    if (conflict) here.current.settle(conflict);
  });
  await type(here, "这里");
  expect(fields()).toEqual({ note: "这里" });
  expect(here.current.conflict).toBeNull();
});

it("is no conflict with itself: not while one save is under way, nor where an answer was lost", async () => {
  const here = open();
  await act(async () => {
    here.current.keep({ note: "一" });
    const first = bringToService();
    here.current.keep({ note: "二" });
    await Promise.all([first, bringToService()]);
  });
  expect(fields()).toEqual({ note: "二" });
  lose = true;
  await type(here, "三");
  await type(here, "四");
  expect([fields(), here.current.conflict]).toEqual([{ note: "四" }, null]);
});

it("is still there after a reload, beside what the other window has saved", async () => {
  const here = open();
  stored = withNote("另一个窗口");
  await type(here, "这里");
  cleanup();
  const again = open();
  expect(again.current.before).toBeNull();
  expect(again.current.conflict?.mine).toEqual({ note: "这里" });
});
