import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Keeper, type KeptState } from "./Keeper";

type Fields = Readonly<Record<string, string>>;

const save = vi.fn<(fields: object) => Promise<string>>();
let states: KeptState["kind"][] = [];

function keeper({ person = "me", savedAt = null }: { person?: string; savedAt?: string | null } = {}) {
  return new Keeper<Fields>(
    {
      key: { person, of: "task/1/1/1", where: "window" },
      fit: (kept) => kept as Fields,
      isNothing: () => false,
      service: { savedAt, save },
    },
    ({ kind }) => {
      states.push(kind);
    },
  );
}

function unsaved(of: Parameters<typeof keeper>[0] = {}) {
  return keeper(of).before()?.value ?? null;
}

beforeEach(() => {
  vi.useFakeTimers();
  states = [];
  save.mockReset().mockResolvedValue("2026-11-23T06:21:00Z");
});

afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
});

describe("what is kept at the service", () => {
  it("lies in this window while the service does not have it, for the person who typed it", async () => {
    const draft = keeper();
    draft.keep({ a: "一" });
    expect(unsaved()).toEqual({ a: "一" });
    expect(unsaved({ person: "other" })).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(unsaved()).toBeNull();
    save.mockRejectedValueOnce(new Error("offline"));
    draft.keep({ a: "二" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(unsaved()).toEqual({ a: "二" });
    const typedAt = Date.now() - 2_000;
    expect(unsaved({ savedAt: new Date(typedAt - 3_600_000).toISOString() })).toEqual({ a: "二" });
    expect(unsaved({ savedAt: new Date(typedAt + 3_600_000).toISOString() })).toBeNull();
    draft.forget();
    expect(unsaved()).toBeNull();
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

describe("what is kept on this machine", () => {
  function here(where: "window" | "browser" = "browser") {
    return new Keeper<string>(
      {
        key: { person: "me", of: "register", where },
        fit: (kept) => (typeof kept === "string" ? kept : null),
        isNothing: (text) => text === "",
      },
      ({ kind }) => {
        states.push(kind);
      },
    );
  }

  it("is there again when the form is opened again, with the time of its last key", () => {
    vi.setSystemTime("2026-11-23T02:00:00Z");
    here().keep("路灯");
    expect(here().before()).toEqual({ value: "路灯", at: "2026-11-23T02:00:00.000Z" });
    expect(here("window").before()).toBeNull();
  });

  it("is nothing when all was taken back, and what does not fit is left out", () => {
    const draft = here();
    draft.keep("路");
    draft.keep("");
    expect(here().before()).toBeNull();
    localStorage.setItem("caseflow.typed.me/register", JSON.stringify({ value: 5, at: 1 }));
    expect(here().before()).toBeNull();
    localStorage.setItem("caseflow.typed.me/register", "{broken");
    expect(here().before()).toBeNull();
  });

  it("says that nothing is kept when the browser has no room", () => {
    const setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { setItem });
    here().keep("路灯");
    vi.unstubAllGlobals();
    expect(states).toEqual(["none"]);
  });
});

describe("what takes long to write", () => {
  function drawn(write: (text: string) => unknown) {
    return new Keeper<string>(
      {
        key: { person: "me", of: "procedure/x", where: "browser" },
        fit: (kept) => (typeof kept === "string" ? kept.replace("written ", "") : null),
        isNothing: () => false,
        write,
        service: { savedAt: null, save: () => save({}) },
      },
      () => undefined,
    );
  }

  afterEach(() => {
    localStorage.clear();
  });

  it("is written once, a moment after the last change, and is there again as it was", () => {
    const write = vi.fn((text: string) => `written ${text}`);
    const draft = drawn(write);
    for (const text of ["一", "一二", "一二三"]) draft.keep(text);
    expect(write).not.toHaveBeenCalled();
    expect(drawn(write).before()).toBeNull();
    vi.advanceTimersByTime(400);
    expect(write.mock.calls).toEqual([["一二三"]]);
    expect(drawn(write).before()?.value).toBe("一二三");
  });

  it("is written at once when the form is left or the window hidden, though the service cannot be reached", async () => {
    save.mockRejectedValue(new Error("offline"));
    const write = vi.fn((text: string) => `written ${text}`);
    const draft = drawn(write);
    draft.keep("一");
    draft.writeHere();
    expect(drawn(write).before()?.value).toBe("一");
    draft.keep("二");
    const leaving = draft.flush();
    expect(drawn(write).before()?.value).toBe("二");
    await leaving;
  });

  it("is not written after it was given up", () => {
    const draft = drawn((text) => text);
    draft.keep("一");
    draft.forget();
    vi.advanceTimersByTime(10_000);
    expect(drawn((text) => text).before()).toBeNull();
  });
});
