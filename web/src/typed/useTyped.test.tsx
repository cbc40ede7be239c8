import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { recovered } from "../api/recovery";
import { bringToService } from "./open";
import { useTyped } from "./useTyped";

const save = vi.fn<(text: string) => Promise<string>>();

beforeEach(() => {
  save.mockReset().mockResolvedValue("2026-11-23T06:21:00Z");
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

function open() {
  return renderHook(() =>
    useTyped<string>({
      key: { person: "me", of: "task/1/1/1", where: "window" },
      fit: (kept) => (typeof kept === "string" ? kept : null),
      isNothing: () => false,
      service: { savedAt: null, save },
    }),
  );
}

it("is brought to the service when the form is left", () => {
  const { result, unmount } = open();
  act(() => {
    result.current.keep("一");
  });
  unmount();
  expect(save.mock.calls).toEqual([["一"]]);
});

it("is brought to the service when the page is closed, and before its person signs out", async () => {
  const { result } = open();
  act(() => {
    result.current.keep("一");
    globalThis.dispatchEvent(new Event("pagehide"));
  });
  expect(save.mock.calls).toEqual([["一"]]);
  await act(async () => {
    result.current.keep("二");
    await bringToService();
  });
  expect(save.mock.calls).toEqual([["一"], ["二"]]);
});

it("is brought there as soon as session or line are there again", async () => {
  save.mockRejectedValueOnce(new Error("offline"));
  const { result } = open();
  await act(async () => {
    result.current.keep("一");
    await bringToService();
  });
  expect(result.current.state.kind).toBe("failed");
  await act(async () => {
    recovered();
    await Promise.resolve();
  });
  expect(result.current.state).toEqual({ kind: "saved", at: "2026-11-23T06:21:00Z" });
});

it("is written here when the window is hidden, without being brought to the service", () => {
  const write = vi.fn((text: string) => text);
  const { result } = renderHook(() =>
    useTyped<string>({
      key: { person: "me", of: "procedure/x", where: "window" },
      fit: (kept) => (typeof kept === "string" ? kept : null),
      isNothing: () => false,
      write,
      service: { savedAt: null, save },
    }),
  );
  const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  act(() => {
    result.current.keep("一");
    document.dispatchEvent(new Event("visibilitychange"));
  });
  hidden.mockRestore();
  expect(write.mock.calls).toEqual([["一"]]);
  expect(sessionStorage.getItem("caseflow.typed.me/procedure/x")).toContain("一");
  expect(save).not.toHaveBeenCalled();
});
