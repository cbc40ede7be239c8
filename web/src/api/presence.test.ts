import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { api } from "./client";
import { lastTold, noteHere } from "./presence";

const marks: (string | null)[] = [];

beforeEach(() => {
  marks.length = 0;
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubGlobal("fetch", (request: Request) => {
    marks.push(request.headers.get("X-Person"));
    return Promise.resolve(Response.json({}));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("marks what is asked while somebody does something, and nothing that the page asks by itself later", async () => {
  noteHere();
  await api.GET("/api/me");
  vi.setSystemTime(Date.now() + 31_000);
  await api.GET("/api/me");
  expect(marks).toEqual(["1", "0"]);
});

it("remembers when the service was last told that somebody is there", async () => {
  noteHere();
  const then = lastTold();
  vi.setSystemTime(then + 60_000);
  await api.GET("/api/me");
  expect(lastTold()).toBe(then);
});
