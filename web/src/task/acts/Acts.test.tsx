import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { field } from "../../fields/sample";
import { act, asked, atOnce, beginService, draw, goesOn, outcome, service, task } from "./sampleTask";

beforeEach(beginService);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("before a task is handed in", () => {
  it("is said what comes next and with whom until when, who is told, what is withdrawn and what will stand still", async () => {
    service.preview = () => Promise.resolve(Response.json(goesOn));
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
    expect(service.completed).toEqual([]);
  });

  it("is said that the case ends, and how", async () => {
    service.preview = () =>
      Promise.resolve(Response.json({ ...goesOn, caseOpen: false, result: "办结归档", next: [] }));
    await asked();
    expect((await screen.findAllByText("提交后案件结束：办结归档。")).length).toBeGreaterThan(0);
  });

  it("stands beside the button whom it reaches by when; what can be taken back is done at once, and the way back offered", async () => {
    service.preview = () => Promise.resolve(Response.json(atOnce));
    draw();
    expect(await screen.findByText("提交后：书记批示 → 李书记，2020年11月23日 17:30 前。")).toBeTruthy();
    expect(screen.getByText("后面的人打开之前，可以撤回。")).toBeTruthy();
    fireEvent.click(act());
    await waitFor(() => {
      expect(service.completed).toEqual(['{"outcome":"Approved","fields":{}}']);
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
    service.preview = () => Promise.resolve(Response.json({ ...atOnce, ...otherwise }));
    await asked();
    expect(service.completed).toEqual([]);
  });

  it("is asked once more, with why, where it was refused when it was done at once", async () => {
    service.preview = () => Promise.resolve(Response.json(atOnce));
    service.refusal = { type: "/problems/task-gone", title: "该待办已由王五办理（结果：核稿通过，呈批）。" };
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
    service.preview = () => Promise.resolve(Response.json(atOnce));
    draw({ ...task, outcomes: [{ ...outcome, direction: "Ends" }] });
    const ctrlEnter = { key: "Enter", ctrlKey: true };
    fireEvent.keyDown(document.body, ctrlEnter);
    expect(act().className).not.toContain("primary");
    cleanup();
    draw();
    fireEvent.keyDown(document.body, ctrlEnter);
    await waitFor(() => {
      expect(service.completed.length).toBe(1);
    });
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
