import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper, type DraftState } from "./DraftKeeper";
import { unsavedOf } from "./unsaved";

const save = vi.fn<(fields: object) => Promise<string>>();
const unsaved = unsavedOf("me", { caseId: 1, visit: 1, seq: 1 });
let states: DraftState["kind"][] = [];

function keeper() {
  const tell = (state: DraftState) => {
    states.push(state.kind);
  };
  return new DraftKeeper(save, tell, unsaved);
}

beforeEach(() => {
  vi.useFakeTimers();
  unsaved.drop();
  states = [];
  save.mockReset().mockResolvedValue("2026-11-23T06:21:00Z");
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the draft keeper", () => {
  it("keeps in this window what the service does not have yet, for the person who typed it", async () => {
    const draft = keeper();
    draft.keep({ a: "一" });
    expect(unsaved.read(null)).toEqual({ a: "一" });
    expect(unsavedOf("other", { caseId: 1, visit: 1, seq: 1 }).read(null)).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(unsaved.read(null)).toBeNull();
    save.mockRejectedValueOnce(new Error("offline"));
    draft.keep({ a: "二" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(unsaved.read(null)).toEqual({ a: "二" });
    const typedAt = Date.now() - 2_000;
    expect(unsaved.read(new Date(typedAt - 3_600_000).toISOString())).toEqual({ a: "二" });
    expect(unsaved.read(new Date(typedAt + 3_600_000).toISOString())).toBeNull();
    draft.forget();
    expect(unsaved.read(null)).toBeNull();
  });

  it("waits for a rest and then saves only what was typed last", async () => {
    const draft = keeper();
    draft.keep({ a: "一" });
    await vi.advanceTimersByTimeAsync(1_000);
    draft.keep({ a: "一二" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save.mock.calls).toEqual([[{ a: "一二" }]]);
    expect(states).toEqual(["saving", "saved"]);
  });

  it("says that it failed and tries again", async () => {
    save.mockRejectedValueOnce(new Error("offline"));
    const draft = keeper();
    draft.keep({ a: "一" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(states.at(-1)).toBe("failed");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save.mock.calls).toEqual([[{ a: "一" }], [{ a: "一" }]]);
    expect(states.at(-1)).toBe("saved");
  });

  it("saves at once when the form is left", async () => {
    const draft = keeper();
    draft.keep({ a: "一" });
    await draft.flush();
    expect(save).toHaveBeenCalledOnce();
    await vi.runAllTimersAsync();
    expect(save).toHaveBeenCalledOnce();
  });

  it("saves nothing more after the task is done", async () => {
    const draft = keeper();
    draft.keep({ a: "一" });
    draft.forget();
    await draft.flush();
    await vi.runAllTimersAsync();
    expect(save).not.toHaveBeenCalled();
  });
});
