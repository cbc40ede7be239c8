import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recovered } from "../../api/recovery";
import { field } from "../../fields/sample";
import { act, asked, atOnce, beginService, confirm, draw, goesOn, service, task } from "./sampleTask";

beforeEach(beginService);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("what is asked before a task is handed in", () => {
  it("opens with all that it says, so that its buttons stand still", async () => {
    let answer: (answer: Response) => void = () => undefined;
    service.preview = () => new Promise((resolve) => (answer = resolve));
    draw();
    fireEvent.click(act());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.queryByRole("dialog")).toBeNull();
    answer(Response.json(goesOn));
    expect((await screen.findByRole("dialog")).textContent).toContain("书记批示 → 李书记");
  });

  it("does not wait for a service that does not answer: general words, and the act can be confirmed", async () => {
    service.preview = () => new Promise(() => undefined);
    draw();
    fireEvent.click(act());
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("案件按流程进入下一环节");
    confirm(dialog);
    await waitFor(() => {
      expect(service.completed).toEqual(['{"outcome":"Approved","fields":{}}']);
    });
  });

  it("waits for whoever has to sign in again, and then asks with all that it says", async () => {
    service.preview = () => Promise.resolve(Response.json({ type: "/problems/not-signed-in" }, { status: 401 }));
    draw();
    fireEvent.click(act());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.queryByRole("dialog")).toBeNull();
    service.preview = () => Promise.resolve(Response.json(goesOn));
    recovered();
    expect((await screen.findByRole("dialog")).textContent).toContain("书记批示 → 李书记");
  });

  it("does not open when single fields would be refused: that shows at the fields", async () => {
    const title = "有一项需要改正。";
    const fields = [{ field: "note", text: "不能超过 5 个字。" }];
    service.preview = () =>
      Promise.resolve(Response.json({ type: "/problems/fields", title, fields }, { status: 422 }));
    draw({ ...task, form: [field({ name: "note", label: "意见" })] });
    fireEvent.click(act());
    expect(await screen.findByText("不能超过 5 个字。")).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("stand general words where it cannot be read, and the act can still be confirmed", async () => {
    service.preview = () => Promise.resolve(Response.json({}, { status: 503 }));
    const dialog = await asked();
    expect(await screen.findByText(/案件按流程进入下一环节/u)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    confirm(dialog);
    await waitFor(() => {
      expect(service.completed.length).toBe(1);
    });
  });

  it("is said what was filled in for another outcome, and that is not handed in", async () => {
    service.preview = () => Promise.resolve(Response.json(goesOn));
    const reason = field({ name: "reason", label: "退回理由", onlyFor: ["Return"] });
    const dialog = await asked({ ...task, form: [reason, field({ name: "note", label: "意见" })] });
    expect(dialog.textContent).toContain("“退回理由”只用于其他结果，这次不会提交");
    confirm(dialog);
    await waitFor(() => {
      expect(service.completed).toEqual(['{"outcome":"Approved","fields":{"note":"已看"}}']);
    });
  });

  it("is not asked about what the form began with and nobody wrote", async () => {
    service.preview = () => Promise.resolve(Response.json(atOnce));
    const reason = field({ name: "reason", label: "退回理由", onlyFor: ["Return"] });
    draw({ ...task, begun: { reason: "缺少附件" }, form: [reason] });
    fireEvent.click(act());
    await waitFor(() => {
      expect(service.completed).toEqual(['{"outcome":"Approved","fields":{}}']);
    });
  });

  it("is said when it would be refused", async () => {
    const title = "该待办已由王五办理（结果：核稿通过，呈批）。";
    service.preview = () => Promise.resolve(Response.json({ type: "/problems/task-gone", title }, { status: 409 }));
    await asked();
    expect((await screen.findByRole("alert")).textContent).toContain(title);
  });
});
