import { fireEvent, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Me } from "../../api/schemas";
import { TheCaseFields } from "../../fields/caseFields";
import { sampleTable } from "../../fields/sampleTable";
import { Signed } from "../../session/session";
import type { CaseView } from "../../shown/cases";
import { show } from "../../testing/show";
import { answers } from "../sampleCase";
import { OrdersMenu } from "./OrdersMenu";
import type { Order } from "./orders";

const view = answers["/api/cases/7"] as CaseView;
const supervisor: Me = {
  ...{ code: "duban", name: "王督办", unit: "wxb", unitName: "市网信办", language: "zh-CN" },
  ...{ roles: [], rights: ["supervise"], mustChoosePassword: false },
};

function field(name: string, type: string, choices: readonly { value: string; label: string }[]) {
  return {
    ...{ name, label: name, type, required: true, requiredFor: [], onlyFor: [], maxLength: 0, pattern: null },
    ...{ patternText: null, min: null, max: null, choices: [...choices], hint: null, seenBy: [], editedBy: [] },
  } as unknown as Order["form"][number]["field"];
}

const suspend: Order = {
  ...{ name: "suspend", called: "中止办理", means: "所有时限停止计算。", whyNot: null, whyNotCode: null },
  form: [{ field: field("reason", "LongText", []), label: "理由", choices: [] }],
};
const reopen: Order = {
  ...suspend,
  name: "reopen",
  called: "重办",
  whyNot: "案件还在办理。",
  whyNotCode: "case-still-open",
};
const limits = [{ step: "排查", from: "2026-09-18T09:00:00Z", to: null }];
const sent: unknown[] = [];
let stamp = "4";
let previews = 0;

beforeEach(() => {
  sent.length = 0;
  stamp = "4";
  previews = 0;
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/orders")) return Response.json([suspend, reopen]);
    const body =
      request.method === "POST" ? ((await request.json()) as { fields: object; stamp: string | null }) : null;
    if (pathname.endsWith("/preview")) {
      if (!("reason" in (body?.fields ?? {})))
        return Response.json(
          {
            type: "/problems/form-problems",
            title: "有 1 项需要修改。",
            fields: [{ field: "reason", text: "请填写理由。" }],
          },
          { status: 422 },
        );
      previews += 1;
      return Response.json({ next: [], limits, told: ["赵排查"], cancelled: [], waits: [], said: [], stamp });
    }
    if (body && body.stamp !== stamp)
      return Response.json({ type: "/problems/case-moved-on", title: "案件已变动。" }, { status: 409 });
    if (body) {
      sent.push(body);
      return Response.json({ caseId: 7 });
    }
    return Response.json([]);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function open() {
  show(
    <MemoryRouter>
      <Signed value={supervisor}>
        <TheCaseFields value={sampleTable}>
          <OrdersMenu view={view} />
        </TheCaseFields>
      </Signed>
    </MemoryRouter>,
  );
}

async function chosen(order: string) {
  open();
  fireEvent.click(await screen.findByRole("button", { name: "督办操作" }));
  fireEvent.click(await screen.findByText(order));
}

it("offers what can be ordered of the case as it stands, and nothing else", async () => {
  await chosen("中止办理");

  expect(screen.queryByText("重办")).toBeNull();
  expect(await screen.findByText("所有时限停止计算。")).toBeTruthy();
});

it("says what is missing at its field, shows what it would do, and gives it as it was previewed", async () => {
  await chosen("中止办理");
  fireEvent.click(await screen.findByRole("button", { name: "下一步" }));
  expect(await screen.findByText("请填写理由。")).toBeTruthy();

  fireEvent.change(screen.getByLabelText(/理由/u), { target: { value: "等待上级答复" } });
  fireEvent.click(screen.getByRole("button", { name: "下一步" }));

  expect(await screen.findByText(/“排查”的时限停止计算/u)).toBeTruthy();
  expect(screen.getByText(/赵排查/u)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "确认“中止办理”" }));
  await waitFor(() => {
    expect(sent).toEqual([{ fields: { reason: "等待上级答复" }, stamp: "4" }]);
  });
});

it("previews once more where the case has moved on, and does nothing unseen", async () => {
  await chosen("中止办理");
  fireEvent.change(await screen.findByLabelText(/理由/u), { target: { value: "等待上级答复" } });
  fireEvent.click(screen.getByRole("button", { name: "下一步" }));
  const confirm = await screen.findByRole("button", { name: "确认“中止办理”" });
  stamp = "5";

  fireEvent.click(confirm);

  expect(await screen.findByText(/案件已有新的进展/u)).toBeTruthy();
  await waitFor(() => {
    expect(previews).toBe(2);
  });
  expect(sent).toEqual([]);
  fireEvent.click(await screen.findByRole("button", { name: "确认“中止办理”" }));
  await waitFor(() => {
    expect(sent).toHaveLength(1);
  });
});
