import { afterEach, expect, it, vi } from "vitest";
import { api } from "./client";
import { isSessionLost, sessionFound } from "./sessionSignal";

afterEach(() => {
  vi.unstubAllGlobals();
  sessionFound();
});

/** Asks for the inbox; the answer 401 comes when it is let. */
function refusedLater() {
  const answers: (() => void)[] = [];
  vi.stubGlobal(
    "fetch",
    () =>
      new Promise<Response>((resolve) => {
        answers.push(() => {
          resolve(Response.json({}, { status: 401 }));
        });
      }),
  );
  const asked = api.GET("/api/inbox/counts").catch(() => undefined);
  return async () => {
    await vi.waitFor(() => {
      expect(answers.length).toBe(1);
    });
    answers[0]?.();
    await asked;
  };
}

it("is lost when the service says that nobody is signed in", async () => {
  await refusedLater()();
  expect(isSessionLost()).toBe(true);
});

it("is not lost by an answer to what was asked before somebody signed in again", async () => {
  const answer = refusedLater();
  await vi.waitFor(() => {
    expect(isSessionLost()).toBe(false);
  });
  sessionFound();
  await answer();
  expect(isSessionLost()).toBe(false);
});
