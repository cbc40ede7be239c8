import { act, renderHook, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Surroundings } from "../../session/Surroundings";
import { Signed } from "../../session/session";
import { holdsOf, keep } from "../../typed/store";
import { useLeaving } from "./useLeaving";

const me = {
  code: "lin",
  name: "林",
  unit: "u",
  unitName: "单位",
  language: "zh-CN",
  roles: [],
  rights: [],
  mustChoosePassword: false,
};
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", (request: Request) => {
    asked.push(new URL(request.url).pathname);
    return Promise.resolve(new Response(null, { status: 204 }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function Around({ children }: { readonly children: ReactNode }) {
  return (
    <Surroundings>
      <Signed value={me}>{children}</Signed>
    </Surroundings>
  );
}

async function leave() {
  const { result } = renderHook(useLeaving, { wrapper: Around });
  await act(() => result.current());
}

it("signs out at once when nothing lies on this machine only", async () => {
  await leave();
  expect(asked).toEqual(["/api/sign-out"]);
});

it("asks before what lies here only is cleared, and clears it then", async () => {
  keep({ person: "lin", of: "register", where: "browser" }, { title: "路灯" });
  await leave();
  expect(asked).toEqual([]);
  expect(holdsOf("lin")).toBe(true);
  const act = await screen.findByRole("button", { name: "清除并退出" });
  act.click();
  await waitFor(() => {
    expect([asked, holdsOf("lin")]).toEqual([["/api/sign-out"], false]);
  });
});
