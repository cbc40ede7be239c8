import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Signed } from "../../session/session";
import { show } from "../../testing/show";
import { draft, sampleMe, textOf } from "../versions/sampleVersions";
import { PublishDialog } from "./PublishDialog";

const error = {
  ...{ code: "dead-end", weight: "Error", step: "law", stepName: "法制审核" },
  text: "环节“法制审核”的结果“退回”没有连到任何环节。",
};
const walk = (id: number, name: string, reason: string | null) => ({
  ...{ id, name, green: reason === null, step: null, reason },
});

let errors: readonly unknown[];
const published: unknown[] = [];
const shown: string[] = [];

beforeEach(() => {
  errors = [];
  published.length = 0;
  shown.length = 0;
  vi.stubGlobal("fetch", async (request: Request) => Response.json(await answered(request)));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function answered(request: Request): Promise<unknown> {
  const path = new URL(request.url).pathname;
  if (path.endsWith("/changes"))
    return {
      ...{ version: 4, stamp: "stamp-4" },
      changes: [{ number: 1, author: sampleMe, at: "2026-09-08T01:00:00Z", changes: [{ text: "增加环节“法制审核”" }] }],
    };
  if (path.endsWith("/check")) return { publishable: errors.length === 0, findings: errors, staffing: [] };
  if (path.endsWith("/walks/run")) return [walk(1, "三级过国庆", null), walk(2, "转送", "走不到“公开”了")];
  if (path.endsWith("/publish")) published.push(await request.json());
  return path.endsWith("/publish") ? { outcome: "Published" } : textOf(draft);
}

function open(bar: string | null = null) {
  show(
    <Signed value={sampleMe}>
      <PublishDialog
        definitionId="po"
        barOf={() => bar}
        onShow={(step) => shown.push(step)}
        onClose={vi.fn()}
        onPublished={vi.fn()}
      />
    </Signed>,
  );
}

const button = () => screen.getByRole<HTMLButtonElement>("button", { name: "发布" });

it("says what is wrong before anything is asked, and leads there", async () => {
  errors = [error];
  open();
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("有 1 处错误，改好才能发布。");
  expect(screen.queryByRole("textbox", { name: "为什么改" })).toBeNull();
  expect(button().disabled).toBe(true);
  fireEvent.click(within(alert).getByRole("button", { name: `去改：${error.text}` }));
  expect(shown).toEqual(["law"]);
});

it("shows which saved walks are green and which are red before one publishes, and a red one keeps nobody from it", async () => {
  open();
  expect(await screen.findByText("2 个用例里有 1 个走得不同了。照样可以发布。")).toBeTruthy();
  expect(screen.getByText(/用例“三级过国庆”走得通/u)).toBeTruthy();
  expect(screen.getByText(/用例“转送”走得不同：走不到“公开”了/u)).toBeTruthy();
  fireEvent.change(screen.getByRole("textbox", { name: "为什么改" }), { target: { value: "市局要求" } });
  fireEvent.click(button());
  await waitFor(() => {
    expect(published).toEqual([{ stamp: "stamp-4", reason: "市局要求", at: null, seenOthers: [] }]);
  });
});

it("publishes nothing that is not on the screen, and says why", async () => {
  open("草稿已由王组长改过，不是您屏幕上的这一份。");
  expect((await screen.findByRole("alert")).textContent).toContain("草稿已由王组长改过");
  expect(screen.queryByRole("textbox", { name: "为什么改" })).toBeNull();
  expect(button().disabled).toBe(true);
});

it("is published later only when it is said when, by the office's clock", async () => {
  open();
  fireEvent.change(await screen.findByRole("textbox", { name: "为什么改" }), { target: { value: "市局要求" } });
  fireEvent.click(screen.getByRole("checkbox", { name: "定在以后某个时间发布" }));
  const later = screen.getByRole<HTMLButtonElement>("button", { name: "到时发布" });
  expect(later.disabled).toBe(true);
  fireEvent.change(screen.getByLabelText("什么时候发布"), { target: { value: "2026-12-05T08:00" } });
  fireEvent.click(later);
  await waitFor(() => {
    expect(published).toMatchObject([{ at: "2026-12-05T00:00:00.000Z" }]);
  });
});
