import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper, type DraftState } from "./DraftKeeper";

const save = vi.fn<(fields: object) => Promise<string>>();
let states: DraftState["kind"][] = [];

function keeper() {
  return new DraftKeeper(save, (state) => {
    states.push(state.kind);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  states = [];
  save.mockReset().mockResolvedValue("2026-11-23T06:21:00Z");
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the draft keeper", () => {
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
